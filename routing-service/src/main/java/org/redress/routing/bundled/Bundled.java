package org.redress.routing.bundled;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What this release brings along for an empty database, as YAML under {@code bundled/}. */
public final class Bundled {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Bundled() {}

    /** A misspelt name fails at once instead of being left out. */
    public static <T> T read(String file, Class<T> type) {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try (var content = new ClassPathResource("bundled/" + file).getInputStream()) {
            return MAPPER.convertValue(yaml.load(content), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
