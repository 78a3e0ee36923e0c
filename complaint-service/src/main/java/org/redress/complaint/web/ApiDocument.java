package org.redress.complaint.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.redress.edge.AccessTable;
import org.redress.edge.AccessTable.Rule;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Adds to each operation of the API's document who may call it, how it is refused, and an example of what to send. */
@Component
final class ApiDocument implements OpenApiCustomizer {

    private static final String PROBLEM = "application/problem+json";
    private static final String JSON = "application/json";
    private static final Set<String> LIMITED = Set.of("POST /api/complaints", "POST /api/complaints/check");
    private static final String COMMANDS = "/api/complaints/{id}/";
    private static final String CALLBACKS = "/public/callbacks/";

    private final AccessTable access;
    private final Map<String, Object> examples;

    ApiDocument(AccessTable access, JsonMapper json) {
        this.access = access;
        try (var stored = new ClassPathResource("openapi-examples.json").getInputStream()) {
            examples = json.readValue(stored, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void customise(OpenAPI document) {
        document.getComponents().addSchemas("Problem", problem());
        access.rules().forEach(rule -> operation(document, rule, operation -> describe(operation, rule)));
    }

    private static void operation(OpenAPI document, Rule rule, Consumer<Operation> describing) {
        var path = document.getPaths().get(rule.pattern());
        var operation = path == null
                ? null
                : path.readOperationsMap()
                        .get(PathItem.HttpMethod.valueOf(rule.method().name()));
        if (operation != null) {
            describing.accept(operation);
        }
    }

    private void describe(Operation operation, Rule rule) {
        var said = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
        operation.setDescription(said + "For: " + roles(rule) + ".");
        if (rule.isOpen()) {
            operation.setSecurity(List.of());
        }
        refusals(rule)
                .forEach(status -> operation
                        .getResponses()
                        .computeIfAbsent(Integer.toString(status.value()), code -> refused(status)));
        var body = operation.getRequestBody();
        var example = examples.get(rule.method() + " " + rule.pattern());
        if (body != null && example != null && body.getContent().get(JSON) != null) {
            body.getContent().get(JSON).setExample(example);
        }
    }

    private static String roles(Rule rule) {
        return rule.isOpen()
                ? "everybody, without signing in"
                : rule.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }

    private static List<HttpStatus> refusals(Rule rule) {
        var refusals = new ArrayList<>(List.of(HttpStatus.BAD_REQUEST, HttpStatus.SERVICE_UNAVAILABLE));
        if (!rule.isOpen()) {
            refusals.addAll(List.of(HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN));
        }
        if (rule.isOpen() || LIMITED.contains(rule.method() + " " + rule.pattern())) {
            refusals.add(HttpStatus.TOO_MANY_REQUESTS);
        }
        if (rule.pattern().contains("{")) {
            refusals.add(HttpStatus.NOT_FOUND);
        }
        if (rule.method().equals(HttpMethod.POST)) {
            refusals.addAll(List.of(HttpStatus.UNPROCESSABLE_CONTENT, HttpStatus.CONTENT_TOO_LARGE));
        }
        if (rule.upload()) {
            refusals.add(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        if (rule.pattern().startsWith(CALLBACKS)) {
            refusals.add(HttpStatus.GONE);
            refusals.add(HttpStatus.CONFLICT);
        }
        if (rule.method().equals(HttpMethod.POST) && rule.pattern().startsWith(COMMANDS)) {
            refusals.addAll(List.of(HttpStatus.CONFLICT, HttpStatus.PRECONDITION_FAILED));
        }
        return refusals;
    }

    private static ApiResponse refused(HttpStatus status) {
        var reference = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(status.getReasonPhrase())
                .content(new Content().addMediaType(PROBLEM, new MediaType().schema(reference)));
    }

    private static Schema<?> problem() {
        var error = new ObjectSchema()
                .properties(
                        Map.of("field", new StringSchema(), "code", new StringSchema(), "message", new StringSchema()));
        return new ObjectSchema()
                .description("RFC 9457, in the caller's language; conflicts also tell the state and what it allows")
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("errors", new ArraySchema().items(error))
                .addProperty("currentStatus", new StringSchema())
                .addProperty("allowedCommands", new ArraySchema().items(new StringSchema()));
    }
}
