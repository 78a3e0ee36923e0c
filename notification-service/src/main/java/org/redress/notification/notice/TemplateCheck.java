package org.redress.notification.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.edge.Languages;
import org.redress.notification.notice.model.Milestone;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** Finds what is wrong with the texts of notices before a reader does. */
@Component
public class TemplateCheck {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\d+)");
    private static final List<String> PARTS = List.of("title", "text");
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

    /** What is wrong with one text: {@code missing-text}, {@code missing-variable}, {@code unknown-variable}, {@code unreadable}. */
    public record Finding(Milestone milestone, String part, String language, String problem, String detail) {}

    private record Flaw(String problem, String detail) {}

    /** None when every milestone has both texts in both languages, and each says the same things in either. */
    public List<Finding> findings() {
        return findings(load("notices.properties"), load("notices_zh.properties"));
    }

    List<Finding> findings(Properties english, Properties chinese) {
        return Arrays.stream(Milestone.values())
                .flatMap(milestone -> PARTS.stream().flatMap(part -> of(milestone, part, english, chinese)))
                .toList();
    }

    private static Stream<Finding> of(Milestone milestone, String part, Properties english, Properties chinese) {
        var key = "notice." + milestone + "." + part;
        var all = new TreeSet<>(variables(english.getProperty(key, "")));
        all.addAll(variables(chinese.getProperty(key, "")));
        return LANGUAGES.stream().flatMap(language -> {
            var pattern = (Languages.isChinese(language) ? chinese : english).getProperty(key);
            return problems(pattern, all)
                    .map(found ->
                            new Finding(milestone, part, language.toLanguageTag(), found.problem(), found.detail()));
        });
    }

    private static Stream<Flaw> problems(String pattern, Set<Integer> all) {
        if (pattern == null || pattern.isBlank()) {
            return Stream.of(new Flaw("missing-text", null));
        }
        var used = variables(pattern);
        var missing = all.stream()
                .filter(variable -> !used.contains(variable))
                .map(variable -> new Flaw("missing-variable", "{" + variable + "}"));
        var unknown = used.stream()
                .filter(variable -> variable >= NoticeTexts.VARIABLES)
                .map(variable -> new Flaw("unknown-variable", "{" + variable + "}"));
        return Stream.of(missing, unknown, unreadable(pattern)).flatMap(problems -> problems);
    }

    /** An apostrophe by itself hides what follows it, variables too. */
    private static Stream<Flaw> unreadable(String pattern) {
        try {
            var shown = new MessageFormat(pattern, Locale.ROOT).format(new Object[] {"0", "1", "2", "3"});
            return shown.contains("{") || pattern.replace("''", "").contains("'")
                    ? Stream.of(new Flaw("unreadable", shown))
                    : Stream.empty();
        } catch (IllegalArgumentException malformed) {
            return Stream.of(new Flaw("unreadable", malformed.getMessage()));
        }
    }

    private static Set<Integer> variables(String pattern) {
        return VARIABLE.matcher(pattern)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties load(String bundle) {
        try {
            return PropertiesLoaderUtils.loadProperties(new EncodedResource(new ClassPathResource(bundle), "UTF-8"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
