package org.redress.portal.commands;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.portal.services.ComplaintDetail;
import org.redress.portal.services.Problem;

/**
 * A command on a page. {@code key} makes a second click harmless; {@code version} is the state of the case that the
 * reader decides on, null for whatever it is; {@code chosen}: the reader came here to give it; {@code problem} is why it was
 * refused, null when it was not.
 */
public record CommandForm(
        Command command,
        UUID key,
        Long version,
        String back,
        Map<String, List<String>> values,
        boolean chosen,
        Problem problem) {

    public static CommandForm sent(Command command, Map<String, List<String>> typed) {
        return new CommandForm(
                command,
                Typed.key(typed),
                Typed.version(typed),
                SafePath.of(Typed.first(typed, "back")),
                command.own(typed),
                false,
                null);
    }

    /** To be filled in once more, on the present state of the case. */
    public CommandForm refused(Problem why, ComplaintDetail now) {
        return new CommandForm(command, UUID.randomUUID(), now.version(), back, values, false, why);
    }

    /** With one value in place of what is known. */
    CommandForm choosing(String field, String value) {
        var all = new HashMap<>(values);
        all.put(field, List.of(value));
        return new CommandForm(command, key, version, back, all, true, null);
    }

    public Map<String, Object> body() {
        return command.body(values);
    }

    public String value(Field field) {
        return String.join("\n", values(field));
    }

    public List<String> values(Field field) {
        return values.getOrDefault(field.name(), List.of());
    }

    /** What is wrong with a field, also with one of its several values; null when nothing is. */
    public String error(String field) {
        if (problem == null) {
            return null;
        }
        return problem.errors().stream()
                .filter(error -> error.field().replaceAll("\\[.*", "").equals(field))
                .map(Problem.FieldProblem::message)
                .findFirst()
                .orElse(null);
    }

    public boolean isRefused() {
        return problem != null;
    }

    /** Whether anything was typed that would be lost with the form. */
    public boolean isFilled() {
        return values.values().stream().flatMap(List::stream).anyMatch(one -> !one.isBlank());
    }
}
