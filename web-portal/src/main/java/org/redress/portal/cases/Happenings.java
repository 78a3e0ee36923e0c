package org.redress.portal.cases;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.portal.cases.Happening.Line;
import org.redress.portal.page.Names;
import org.redress.portal.services.TimelineEntry;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells a history in the reader's words. An event that nobody has named yet is told by its wire name. */
@Component
class Happenings {

    private final Names names;
    private final MessageSource messages;
    /** The facts of events that are worth telling, in the order in which they are told. */
    private final List<Map.Entry<String, Function<Object, String>>> told;

    Happenings(Names names, MessageSource messages) {
        this.names = names;
        this.messages = messages;
        this.told = List.of(
                entry("coHandlers", this::departments),
                entry("suggestedDepartment", this::departments),
                entry("basis", code("assignmentBasis")),
                entry("rule", String::valueOf),
                entry("ground", code("nonAcceptanceGround")),
                entry("reviewReasons", this::reviewReasons),
                entry("handlingWay", code("handlingWay")),
                entry("closingGround", code("closingGround")),
                entry("stage", code("stage")),
                entry("workingDays", String::valueOf),
                entry("colour", code("cardColour")));
    }

    List<Happening> of(List<TimelineEntry> entries) {
        return entries.stream().map(this::of).toList();
    }

    private Happening of(TimelineEntry entry) {
        var kept = entry.commitments().keySet().stream()
                .filter(key -> !entry.texts().containsKey(key))
                .map(key -> names.of("text", key))
                .toList();
        var said = entry.texts().entrySet().stream()
                .map(text -> new Line(
                        names.of("text", text.getKey()),
                        words(text.getKey(), text.getValue().text())))
                .toList();
        return new Happening(entry, what(entry), facts(entry.data()), said, kept);
    }

    /** The few texts that are codes and not written by people. */
    private String words(String key, String text) {
        return switch (key) {
            case "confidential", "extensionGround" -> names.of(key, text);
            case "proceedingGround" -> names.of("nonAcceptanceGround", text);
            default -> text;
        };
    }

    private String what(TimelineEntry entry) {
        var department = entry.data().getOrDefault("lead", entry.data().get("department"));
        return messages.getMessage(
                "event." + entry.type(),
                new Object[] {departments(department)},
                entry.type(),
                LocaleContextHolder.getLocale());
    }

    private List<Line> facts(Map<String, Object> data) {
        var lines = new ArrayList<Line>();
        told.forEach(fact -> {
            var value = data.get(fact.getKey());
            if (value != null && !(value instanceof Collection<?> several && several.isEmpty())) {
                lines.add(new Line(
                        names.of("fact", fact.getKey()), fact.getValue().apply(value)));
            }
        });
        return List.copyOf(lines);
    }

    private Function<Object, String> code(String family) {
        return value -> names.of(family, String.valueOf(value));
    }

    private String reviewReasons(Object codes) {
        return each(codes, code -> names.of("reviewReason", code));
    }

    private String departments(Object codes) {
        return codes == null ? "" : each(codes, names::department);
    }

    private static String each(Object codes, Function<String, String> named) {
        return codes instanceof Collection<?> several
                ? several.stream().map(String::valueOf).map(named).collect(Collectors.joining("; "))
                : named.apply(String.valueOf(codes));
    }
}
