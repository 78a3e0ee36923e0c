package org.redress.notification.calendar.yaml;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.redress.notification.calendar.model.CalendarYear;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads one year's holiday notice; a date may be a day or {@code first..last}. */
public final class CalendarFile {

    private CalendarFile() {}

    public static CalendarYear read(InputStream yaml) {
        Map<String, Object> file = datesAsText().load(yaml);
        return new CalendarYear(
                Integer.parseInt(text(file, "year")),
                dates(file, "off"),
                dates(file, "makeUpWork"),
                dates(file, "closures"),
                text(file, "source"),
                LocalDate.parse(text(file, "published")));
    }

    private static Set<LocalDate> dates(Map<String, Object> file, String key) {
        var dates = new TreeSet<LocalDate>();
        for (var entry : (List<?>) file.getOrDefault(key, List.of())) {
            var ends = entry.toString().split("\\.\\.", -1);
            var last = LocalDate.parse(ends[ends.length - 1]);
            LocalDate.parse(ends[0]).datesUntil(last.plusDays(1)).forEach(dates::add);
        }
        return dates;
    }

    private static String text(Map<String, Object> file, String key) {
        if (file.get(key) == null) {
            throw new IllegalArgumentException("a calendar year needs \"" + key + "\"");
        }
        return file.get(key).toString();
    }

    /** YAML would read a date as an instant in UTC. */
    private static Yaml datesAsText() {
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
