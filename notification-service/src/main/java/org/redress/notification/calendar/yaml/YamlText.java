package org.redress.notification.calendar.yaml;

import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML whose values stay as they are written: it would else read a date as an instant in UTC. */
public final class YamlText {

    private YamlText() {}

    /** @throws IllegalArgumentException when it is no YAML or no mapping */
    public static Map<String, Object> read(String yaml) {
        try {
            Map<String, Object> root = parser().load(yaml);
            if (root == null) {
                throw new IllegalArgumentException("the file is empty");
            }
            return root;
        } catch (YAMLException | ClassCastException notOurs) {
            throw new IllegalArgumentException("the file is no YAML mapping: " + firstLine(notOurs), notOurs);
        }
    }

    private static String firstLine(RuntimeException wrong) {
        return String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
    }

    private static Yaml parser() {
        var options = new LoaderOptions();
        var resolver = new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            }
        };
        return new Yaml(
                new SafeConstructor(options),
                new Representer(new DumperOptions()),
                new DumperOptions(),
                options,
                resolver);
    }
}
