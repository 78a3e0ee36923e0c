package org.redress.routing.rule.yaml;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;
import org.redress.routing.rule.written.Leniently;
import org.redress.routing.rule.written.WrittenRules;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Rules as a YAML file. Every value is read as text, so that NO stays Norway and a day stays a day. */
public final class RulesYaml {

    private RulesYaml() {}

    public static WrittenRules read(byte[] file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        var dumping = new DumperOptions();
        var yaml =
                new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new TextResolver());
        try {
            var content = yaml.<Object>load(new String(file, StandardCharsets.UTF_8));
            if (content == null) {
                throw Problem.invalid(List.of(FieldError.of("rules", "required")));
            }
            return Leniently.read(content, WrittenRules.class, path -> path);
        } catch (MarkedYAMLException malformed) {
            var line = malformed.getProblemMark() == null
                    ? 1
                    : malformed.getProblemMark().getLine() + 1;
            throw Problem.invalid(List.of(FieldError.of("line " + line, "wrong-format")));
        } catch (YAMLException malformed) {
            throw Problem.invalid(List.of(FieldError.of("", "wrong-format")));
        }
    }

    public static byte[] write(WrittenRules rules) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setWidth(120);
        options.setAllowUnicode(true);
        return new Yaml(options).dump(Leniently.write(rules)).getBytes(StandardCharsets.UTF_8);
    }

    private static final class TextResolver extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, Pattern.compile("^(?:~|null|)$"), "~n\0");
            addImplicitResolver(Tag.NULL, Pattern.compile("^$"), null);
        }
    }
}
