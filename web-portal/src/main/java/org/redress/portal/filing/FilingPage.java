package org.redress.portal.filing;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.portal.services.Problem.FieldProblem;

/** The form as it is shown: what was typed, and what is still wrong. In templates by {@code form}. */
public record FilingPage(Map<String, String> values, Map<String, String> errors, List<FieldProblem> missing) {

    private static final Set<String> GAPS = Set.of("required", "contact-missing");

    /** Whether there is anything to judge yet. */
    public boolean isStarted() {
        return values.values().stream().anyMatch(value -> !value.isBlank());
    }

    /** Says at the field only what concerns one that was {@code touched}; the list names all that is missing. */
    static FilingPage of(Map<String, String> values, List<FieldProblem> problems, Set<String> touched) {
        var errors = new LinkedHashMap<String, String>();
        problems.stream()
                .map(FilingPage::atItsField)
                .filter(problem -> touched.contains(problem.field()))
                .forEach(problem -> errors.putIfAbsent(problem.field(), problem.message()));
        return new FilingPage(values, errors, inOrder(problems));
    }

    private static List<FieldProblem> inOrder(Collection<FieldProblem> problems) {
        return problems.stream()
                .map(FilingPage::atItsField)
                .sorted(Comparator.comparingInt(problem -> FilingFields.ALL.indexOf(problem.field())))
                .toList();
    }

    /** Problems of a part as a whole stand at its first field. */
    private static FieldProblem atItsField(FieldProblem problem) {
        var field = problem.field();
        if (FilingFields.ALL.contains(field)) {
            return problem;
        }
        var first = switch (field) {
            case "complainant.contact" -> "complainant.contact.email";
            case "agent.contact" -> "agent.contact.email";
            default ->
                FilingFields.ALL.stream()
                        .filter(known -> known.startsWith(field + ".") || field.startsWith(known + "["))
                        .findFirst()
                        .orElse(field);
        };
        return new FieldProblem(first, problem.code(), problem.message());
    }

    /** What is required and not there. */
    public List<FieldProblem> lacking() {
        return missing.stream().filter(FilingPage::isGap).toList();
    }

    /** What is there and cannot stay so. */
    public List<FieldProblem> faulty() {
        return missing.stream().filter(problem -> !isGap(problem)).toList();
    }

    private static boolean isGap(FieldProblem problem) {
        return GAPS.contains(problem.code());
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String error(String field) {
        return errors.get(field);
    }

    public List<String> fields() {
        return FilingFields.ALL;
    }

    public boolean hasAgent() {
        return values.entrySet().stream()
                .anyMatch(entry ->
                        entry.getKey().startsWith("agent.") && !entry.getValue().isBlank());
    }
}
