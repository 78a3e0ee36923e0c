package org.redress.notification.deadline.yaml;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A mapping of a YAML file whose keys are all accounted for: a misspelt one is an error, not a default. */
final class YamlMap {

    private final String name;
    private final Map<?, ?> entries;
    private final Set<String> used = new HashSet<>();

    YamlMap(String name, Map<?, ?> entries) {
        this.name = name;
        this.entries = entries;
    }

    String text(String key) {
        return Optional.ofNullable(text(key, null))
                .orElseThrow(() -> new IllegalArgumentException(name + " needs \"" + key + "\""));
    }

    String text(String key, String otherwise) {
        return value(key).map(Object::toString).orElse(otherwise);
    }

    int number(String key) {
        return Integer.parseInt(text(key));
    }

    List<String> list(String key) {
        return value(key)
                .map(value -> ((List<?>) value).stream().map(Object::toString).toList())
                .orElse(List.of());
    }

    Set<String> set(String key) {
        return Set.copyOf(list(key));
    }

    Optional<YamlMap> map(String key) {
        return value(key).map(value -> new YamlMap(key, (Map<?, ?>) value));
    }

    Stream<YamlMap> maps(String key) {
        return value(key)
                .map(value -> ((List<?>) value).stream().map(entry -> new YamlMap(key, (Map<?, ?>) entry)))
                .orElse(Stream.empty());
    }

    void allUsed() {
        for (var key : entries.keySet()) {
            if (!used.contains(key.toString())) {
                throw new IllegalArgumentException(name + ": unknown key \"" + key + "\"");
            }
        }
    }

    private Optional<Object> value(String key) {
        used.add(key);
        return Optional.ofNullable(entries.get(key));
    }
}
