package org.redress.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Pins what is on the wire: each event against the JSON file of its name under {@code golden/}. */
class EventContractTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    /** Keeps the offset of a due instant as published, instead of turning it into UTC. */
    private final JsonMapper json = JsonMapper.builder()
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    static Stream<String> names() {
        return EventTypes.all().keySet().stream().sorted();
    }

    @Test
    void everyPermittedEventHasAWireName() {
        assertThat(Set.<Class<?>>copyOf(EventTypes.all().values()))
                .containsExactlyInAnyOrderElementsOf(permitted(RedressEvent.class));
    }

    @Test
    void everyGoldenFileBelongsToAWireName() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            assertThat(files.map(f -> f.getFileName().toString().replace(".json", ""))
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(EventTypes.all().keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void anEventIsWrittenAsPublished(String name) {
        var golden = golden(name);
        var written = json.readTree(json.writeValueAsString(json.treeToValue(golden, type(name))));
        assertThat(written).isEqualTo(golden);
    }

    @ParameterizedTest
    @MethodSource("names")
    void theGoldenTextShowsEveryFieldWithAValue(String name) {
        var golden = golden(name);
        assertThat(Arrays.stream(type(name).getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList())
                .containsExactlyInAnyOrderElementsOf(golden.propertyNames());
        assertThat(golden.values()).noneMatch(JsonNode::isNull);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aConsumerIgnoresFieldsItDoesNotKnow(String name) {
        var known = json.treeToValue(golden(name), type(name));
        var newer = golden(name).put("addedLater", "by a newer producer");
        assertThat(json.treeToValue(newer, type(name))).isEqualTo(known);
    }

    @Test
    void anUnknownNameIsNoEvent() {
        assertThat(EventTypes.classOf("redress.complaint.filed.v99")).isEmpty();
    }

    @Test
    void theIdOfAnEventDependsOnItsPlaceOnly() {
        assertThat(CloudEventHeaders.id("/complaints/a", 1)).isEqualTo(CloudEventHeaders.id("/complaints/a", 1));
        assertThat(CloudEventHeaders.id("/complaints/a", 1)).isNotEqualTo(CloudEventHeaders.id("/routing/a", 1));
        assertThat(CloudEventHeaders.sequence(42)).isEqualTo("0000000042");
    }

    private static Class<? extends RedressEvent> type(String name) {
        return EventTypes.classOf(name).orElseThrow();
    }

    private ObjectNode golden(String name) {
        try {
            return (ObjectNode) json.readTree(Files.readString(GOLDEN.resolve(name + ".json")));
        } catch (IOException e) {
            throw new AssertionError("No golden text for " + name, e);
        }
    }

    private static List<Class<?>> permitted(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .flatMap(c -> c.isSealed() ? permitted(c).stream() : Stream.of(c))
                .toList();
    }
}
