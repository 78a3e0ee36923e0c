package org.redress.notification.calendar.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.redress.notification.calendar.model.CalendarYear;

/** Reads one year's holiday notice; a date may be a day or {@code first..last}. */
public final class CalendarFile {

    private CalendarFile() {}

    public static CalendarYear read(InputStream yaml) throws IOException {
        var file = YamlText.read(new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
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
}
