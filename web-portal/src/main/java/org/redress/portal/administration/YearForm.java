package org.redress.portal.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.redress.portal.services.Rulebooks.Year;

/** A year as it is typed: dates one to a line, or {@code first..last}. */
record YearForm(String year, String holidays, String makeUpDays, String closures, String source, String published) {

    YearForm {
        year = typed(year);
        holidays = typed(holidays);
        makeUpDays = typed(makeUpDays);
        closures = typed(closures);
        source = typed(source);
        published = typed(published);
    }

    private static String typed(String text) {
        return text == null ? "" : text.strip();
    }

    static YearForm of(Year known) {
        return new YearForm(
                Integer.toString(known.year()),
                lines(known.holidays()),
                lines(known.makeUpDays()),
                lines(known.closures()),
                known.source(),
                known.published().toString());
    }

    static YearForm empty(int year) {
        return new YearForm(Integer.toString(year), "", "", "", "", "");
    }

    Map<String, ?> dates() {
        return Map.of(
                "holidays", words(holidays),
                "makeUpDays", words(makeUpDays),
                "closures", words(closures),
                "source", source,
                "published", published);
    }

    private static List<String> words(String typed) {
        return typed.isBlank() ? List.of() : List.of(typed.split("[\\s,;，；、]+"));
    }

    /** Days in a row are one line. */
    private static String lines(Collection<LocalDate> dates) {
        var lines = new ArrayList<String>();
        LocalDate first = null;
        LocalDate last = null;
        for (var date : dates.stream().sorted().toList()) {
            if (last == null || !date.equals(last.plusDays(1))) {
                add(lines, first, last);
                first = date;
            }
            last = date;
        }
        add(lines, first, last);
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, LocalDate first, LocalDate last) {
        if (first != null) {
            lines.add(first.equals(last) ? first.toString() : first + ".." + last);
        }
    }
}
