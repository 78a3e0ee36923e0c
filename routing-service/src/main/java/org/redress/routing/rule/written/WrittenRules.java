package org.redress.routing.rule.written;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;
import org.redress.routing.rule.model.Rule;

/**
 * All rules of a version as people write them.
 *
 * @param note what was changed and why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"note", "rules"})
public record WrittenRules(String note, List<WrittenRule> rules) {

    private static final int MOST_RULES = 2_000;
    private static final int LONGEST_NOTE = 500;
    private static final int MOST_ERRORS = 100;

    /** Where a field of the rule at that position stands in what was sent. */
    public interface Place {

        String of(int position, String field);
    }

    /** Refuses what cannot be a rule with all that is wrong. */
    public List<Rule> toModel() {
        return toModel((position, field) -> "rules[" + position + "]" + (field.isEmpty() ? "" : "." + field));
    }

    public List<Rule> toModel(Place place) {
        var errors = new ArrayList<FieldError>();
        if (note != null && note.length() > LONGEST_NOTE) {
            errors.add(FieldError.of("note", "too-long", LONGEST_NOTE));
        }
        if (rules == null || rules.isEmpty()) {
            errors.add(FieldError.of("rules", "required"));
        } else if (rules.size() > MOST_RULES) {
            errors.add(FieldError.of("rules", "too-many", MOST_RULES));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        var read = new ArrayList<Rule>();
        for (var i = 0; i < rules.size(); i++) {
            var position = i;
            new RuleReader(field -> place.of(position, field), errors)
                    .read(rules.get(i))
                    .ifPresent(read::add);
        }
        refuseRepeated(place, errors);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors.stream().limit(MOST_ERRORS).toList());
        }
        return read;
    }

    private void refuseRepeated(Place place, List<FieldError> errors) {
        var seen = new HashSet<String>();
        for (var i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            if (rule != null && rule.id() != null && !seen.add(rule.id())) {
                errors.add(FieldError.of(place.of(i, "id"), "repeated"));
            }
        }
    }

    public String noteOrNone() {
        return note == null ? "" : note.strip();
    }

    public static WrittenRules of(String note, List<Rule> rules) {
        return new WrittenRules(
                note == null || note.isEmpty() ? null : note,
                rules.stream().map(WrittenRule::of).toList());
    }
}
