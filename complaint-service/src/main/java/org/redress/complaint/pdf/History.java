package org.redress.complaint.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.redress.complaint.pdf.SummaryModel.Line;
import org.redress.complaint.printing.CaseSummary.Told;

/** Entries of a timeline in words. */
final class History {

    /** More of a text than this is only in the record itself. */
    private static final int LONGEST = 500;

    record Entry(long sequence, String when, String who, String what, List<Line> lines) {}

    private final Words words;
    /** The facts of events that are worth telling. */
    private final Map<String, Function<Object, String>> told;

    History(Words words) {
        this.words = words;
        this.told = Map.of(
                "coHandlers", words::names,
                "suggestedDepartment", words::name,
                "ground", code("nonAcceptanceGround"),
                "handlingWay", code("handlingWay"),
                "closingGround", code("closingGround"),
                "stage", code("stage"),
                "workingDays", String::valueOf,
                "colour", code("cardColour"));
    }

    Entry told(Told told) {
        var entry = told.entry();
        var department = entry.data().getOrDefault("lead", entry.data().get("department"));
        var what = words.of("event", entry.type(), department == null ? "" : words.name(department));
        return new Entry(
                entry.sequence(),
                words.moment(entry.occurredAt()),
                words.of("role", entry.actor().role()),
                what,
                lines(told));
    }

    private List<Line> lines(Told one) {
        var lines = new ArrayList<Line>();
        one.entry().data().forEach((fact, value) -> {
            if (value != null && told.containsKey(fact) && !(value instanceof List<?> list && list.isEmpty())) {
                lines.add(new Line(words.of("fact", fact), told.get(fact).apply(value)));
            }
        });
        if (one.entry().sequence() > 1) { // what was filed stands above
            one.texts().forEach((field, text) -> lines.add(new Line(words.of("text", field.key()), shortened(text))));
        }
        return lines;
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + " …";
    }

    private Function<Object, String> code(String family) {
        return value -> words.of(family, value);
    }
}
