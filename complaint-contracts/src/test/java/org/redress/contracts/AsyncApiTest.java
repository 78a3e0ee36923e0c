package org.redress.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code docs/asyncapi.yaml} says of the wire what the records and the golden texts say, no more and no less. */
class AsyncApiTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ObjectNode DOCUMENT = document();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final Map<String, Class<? extends RedressEvent>> CHANNELS = Map.of(
            Topics.COMPLAINTS, ComplaintEvent.class,
            Topics.ROUTING, RoutingEvent.class,
            Topics.DEADLINES, DeadlineEvent.class,
            Topics.DIRECTORY, DirectoryEvent.class);

    static Stream<String> names() {
        return EventTypes.all().keySet().stream().sorted();
    }

    @Test
    void everyEventIsAMessageOfItsTopicAndNothingElseIs() {
        assertThat(at("/components/messages").propertyNames())
                .containsExactlyInAnyOrderElementsOf(EventTypes.all().keySet());
        assertThat(at("/channels").values())
                .extracting(channel -> channel.get("address").asString())
                .containsExactlyInAnyOrderElementsOf(CHANNELS.keySet());
        for (var channel : at("/channels").values()) {
            var family = CHANNELS.get(channel.get("address").asString());
            assertThat(channel.get("messages").propertyNames())
                    .containsExactlyInAnyOrderElementsOf(names().filter(name -> family.isAssignableFrom(type(name)))
                            .toList());
            assertThat(channel.at("/bindings/kafka/partitions").asInt()).isEqualTo(Topics.PARTITIONS);
            channel.get("messages")
                    .forEachEntry((name, message) ->
                            assertThat(message.get("$ref").asString()).isEqualTo("#/components/messages/" + name));
        }
    }

    @Test
    void theHeadersAreThoseWeSend() {
        assertThat(at("/components/schemas/CloudEventHeaders/properties").propertyNames())
                .containsExactlyInAnyOrder(
                        CloudEventHeaders.SPEC_VERSION,
                        CloudEventHeaders.ID,
                        CloudEventHeaders.SOURCE,
                        CloudEventHeaders.TYPE,
                        CloudEventHeaders.TIME,
                        CloudEventHeaders.SUBJECT,
                        CloudEventHeaders.SEQUENCE,
                        CloudEventHeaders.ENTRY_HASH,
                        CloudEventHeaders.CONTENT_TYPE,
                        CloudEventHeaders.TRACE_PARENT);
    }

    @Test
    void noSchemaIsLeftOver() {
        var used = new TreeSet<String>();
        DOCUMENT.findValuesAsString("$ref").forEach(ref -> used.add(ref.substring(ref.lastIndexOf('/') + 1)));
        assertThat(used).containsAll(at("/components/schemas").propertyNames());
    }

    @ParameterizedTest
    @MethodSource("names")
    void aMessageCarriesItsNameAndExactlyTheFieldsOfItsRecord(String name) {
        var message = DOCUMENT.get("components").get("messages").get(name);
        var schema = payload(name);
        var fields = Arrays.stream(type(name).getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        assertThat(message.get("name").asString()).isEqualTo(name);
        assertThat(schema.get("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(fields);
        assertThat(schema.get("required").values())
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrderElementsOf(fields);
    }

    @ParameterizedTest
    @MethodSource("names")
    void theCodesOfAFieldAreThoseOfItsEnum(String name) {
        for (var field : type(name).getRecordComponents()) {
            if (field.getType().isEnum()) {
                var codes = Stream.of(field.getType().getEnumConstants())
                        .map(Object::toString)
                        .toList();
                assertThat(enumOf(payload(name).get("properties").get(field.getName())))
                        .as(field.getName())
                        .isEqualTo(codes);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void onlyWhatMayBeUnknownMayBeNull(String name) {
        var schema = schema(name);
        for (var field : type(name).getRecordComponents()) {
            if (field.getType().isPrimitive()
                    || Set.of("complaintId", "code", "occurredAt").contains(field.getName())) {
                assertThat(schema.validate(golden(name).putNull(field.getName())))
                        .as(field.getName())
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theGoldenTextFitsAndABrokenOneDoesNot(String name) {
        var schema = schema(name);
        assertThat(schema.validate(golden(name))).isEmpty();
        for (var field : golden(name).propertyNames()) {
            var without = golden(name);
            without.remove(field);
            assertThat(schema.validate(without)).as("without " + field).isNotEmpty();
            var wrong = golden(name);
            wrong.putObject(field).put("unexpected", true);
            assertThat(schema.validate(wrong)).as("wrong " + field).isNotEmpty();
        }
    }

    private static Schema schema(String name) {
        var schema = JSON.createObjectNode().put("$ref", "#/components/schemas/" + payloadName(name));
        schema.set("components", DOCUMENT.get("components"));
        return SCHEMAS.getSchema(schema);
    }

    private static JsonNode payload(String name) {
        return DOCUMENT.get("components").get("schemas").get(payloadName(name));
    }

    private static String payloadName(String name) {
        var ref = DOCUMENT.get("components")
                .get("messages")
                .get(name)
                .at("/payload/$ref")
                .asString();
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    private static List<String> enumOf(JsonNode property) {
        var ref = property.has("oneOf") ? property.get("oneOf").get(0) : property;
        return at(ref.get("$ref").asString().substring(1)).get("enum").values().stream()
                .map(JsonNode::asString)
                .toList();
    }

    private static JsonNode at(String pointer) {
        return DOCUMENT.at(pointer);
    }

    private static Class<? extends RedressEvent> type(String name) {
        return EventTypes.classOf(name).orElseThrow();
    }

    private static ObjectNode golden(String name) {
        return (ObjectNode) JSON.readTree(text(Path.of("src/test/resources/golden", name + ".json")));
    }

    private static ObjectNode document() {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return JSON.valueToTree(yaml.<Object>load(text(Path.of("../docs/asyncapi.yaml"))));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
