package org.redress.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.redress.launcher.demo.Case.Clock;
import org.redress.launcher.demo.Case.Place;

/** One line per complaint, columns aligned also where characters are two cells wide; the reason comes last, in full. */
final class Table {

    private static final int MOST_LINES = 120;
    private static final Pattern WIDE =
            Pattern.compile("[\\u1100-\\u115F\\u2E80-\\uA4CF\\uAC00-\\uD7A3\\uF900-\\uFAFF\\uFE30-\\uFE4F"
                    + "\\uFF00-\\uFF60\\uFFE0-\\uFFE6\\x{20000}-\\x{3FFFD}]");

    private final Words words;
    private final List<List<String>> lines = new ArrayList<>();
    private boolean provisional;

    Table(Words words, List<Case> cases) {
        this.words = words;
        lines.add(List.of(
                words.say("table.number"),
                words.say("table.category"),
                words.say("table.department"),
                words.say("table.due"),
                words.say("table.why")));
        cases.stream().limit(MOST_LINES).map(this::line).forEach(lines::add);
    }

    void print(Consumer<String> out, int total) {
        var widths = new int[lines.get(0).size()];
        for (var line : lines) {
            for (var i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], cells(line.get(i)));
            }
        }
        for (var line : lines) {
            var text = new StringBuilder();
            for (var i = 0; i < widths.length; i++) {
                text.append(line.get(i)).append(" ".repeat(widths[i] - cells(line.get(i)) + 2));
            }
            out.accept(text.toString().stripTrailing());
        }
        if (total >= lines.size()) {
            out.accept(words.say("table.more", total - lines.size() + 1));
        }
        if (provisional) {
            out.accept(words.say("table.provisional"));
        }
    }

    private List<String> line(Case filed) {
        var department = filed.place == Place.ASSIGNED ? filed.department : words.say("place." + filed.place);
        return List.of(filed.number, filed.row.category(), department, due(filed), why(filed));
    }

    /** The next thing due, and by when the complaint is to be concluded. */
    private String due(Case filed) {
        var open = filed.clocks.stream().filter(Clock::open).toList();
        var next = open.stream().min((a, b) -> a.due().compareTo(b.due()));
        var promise = open.stream().filter(clock -> clock.stage().equals("CONCLUSION"));
        return next.map(clock -> due(clock)
                        + promise.filter(end -> !end.equals(clock))
                                .map(end -> ", " + due(end))
                                .findFirst()
                                .orElse(""))
                .orElse("-");
    }

    private String due(Clock clock) {
        provisional |= clock.provisional();
        return clock.stage() + " " + clock.due() + (clock.provisional() ? "*" : "");
    }

    private String why(Case filed) {
        if (filed.place != Place.REVIEW) {
            return filed.why;
        }
        return filed.reviewReasons.stream()
                .map(reason -> words.code("review.", reason))
                .collect(Collectors.joining("; "));
    }

    static int cells(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    /** East Asian wide and fullwidth characters. */
    private static boolean isWide(int c) {
        return WIDE.matcher(Character.toString(c)).matches();
    }
}
