package org.redress.routing.rule.written;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Between written rules and files in which everything is text; a misspelt name is an error. */
public final class Leniently {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private Leniently() {}

    /** {@code place} says where in the file a path such as {@code rules[3].then.lead} is. */
    public static <T> T read(Object content, Class<T> type, UnaryOperator<String> place) {
        try {
            return MAPPER.convertValue(content, type);
        } catch (JacksonException mismatch) {
            throw Problem.invalid(List.of(FieldError.of(place.apply(path(mismatch)), "wrong-format")));
        }
    }

    @SuppressWarnings("unchecked") // a record is written as an object
    public static Map<String, Object> write(WrittenRules rules) {
        return MAPPER.convertValue(rules, Map.class);
    }

    /** By their paths, such as {@code when.category}; of several values one text. */
    public static Map<String, Object> fields(WrittenRule rule) {
        var fields = new LinkedHashMap<String, Object>();
        flatten("", MAPPER.convertValue(rule, Map.class), fields);
        return fields;
    }

    private static void flatten(String prefix, Map<?, ?> content, Map<String, Object> fields) {
        content.forEach((name, value) -> {
            if (value instanceof Map<?, ?> nested) {
                flatten(prefix + name + ".", nested, fields);
            } else if (value instanceof List<?> several) {
                fields.put(prefix + name, several.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            } else {
                fields.put(prefix + name, value);
            }
        });
    }

    private static String path(JacksonException failure) {
        var path = new StringBuilder();
        for (var step : failure.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
