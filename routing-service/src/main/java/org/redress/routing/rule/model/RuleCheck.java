package org.redress.routing.rule.model;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.routing.directory.model.Category;
import org.redress.routing.directory.model.Department;
import org.redress.routing.directory.model.Directory;
import org.redress.routing.directory.model.Region;
import org.redress.routing.rule.model.Condition.OneOf;
import org.redress.routing.rule.model.Finding.Kind;

/** What is odd about one rule by itself. */
record RuleCheck(Rule rule, Directory directory) {

    static Stream<Finding> of(Rule rule, Directory directory) {
        var check = new RuleCheck(rule, directory);
        return Stream.of(check.lead(), check.coHandlers(), check.unknownCodes(), check.categories(), check.respondent())
                .flatMap(found -> found);
    }

    private Stream<Finding> lead() {
        var lead = rule.then().lead();
        if (!departments().contains(lead)) {
            return found(Kind.UNKNOWN_LEAD, lead);
        }
        return directory.acting(lead).isEmpty() ? found(Kind.LEAD_NOT_ACTIVE, lead) : Stream.empty();
    }

    private Stream<Finding> coHandlers() {
        return unknown(rule.then().coHandlers().stream(), departments())
                .flatMap(code -> found(Kind.UNKNOWN_CO_HANDLER, code));
    }

    private Stream<Finding> unknownCodes() {
        var categories = codes(directory.categories().stream().map(Category::code));
        var regions = codes(directory.regions().stream().map(Region::code));
        return Stream.of(
                        unknown(asked(Fact.CATEGORY), categories),
                        unknown(asked(Fact.REGION), regions),
                        unknown(asked(Fact.RESPONDENT), departments()))
                .flatMap(codes -> codes)
                .flatMap(code -> found(Kind.UNKNOWN_CODE, code));
    }

    private Stream<Finding> categories() {
        var kinds = codes(asked(Fact.KIND));
        var wanted = codes(asked(Fact.CATEGORY));
        return directory.categories().stream()
                .filter(category -> wanted.contains(category.code()))
                .flatMap(category -> {
                    if (category.transferTo() != null) {
                        return found(Kind.TRANSFERRED, category.code());
                    }
                    var fits = category.kind() == null
                            || kinds.isEmpty()
                            || kinds.contains(category.kind().name());
                    return fits ? Stream.empty() : found(Kind.WRONG_KIND, category.code());
                });
    }

    /** Only where it is always so: that now and then a lead is complained about is what the manual queue is for. */
    private Stream<Finding> respondent() {
        var lead = directory.acting(rule.then().lead());
        var respondents = codes(asked(Fact.RESPONDENT).map(directory::acting).flatMap(Optional::stream));
        return lead.isPresent() && respondents.equals(Set.of(lead.get()))
                ? found(Kind.LEAD_IS_RESPONDENT, lead.get())
                : Stream.empty();
    }

    private Stream<Finding> found(Kind kind, String other) {
        return Stream.of(new Finding(kind, rule.id(), other));
    }

    private Stream<String> asked(Fact fact) {
        return rule.oneOf(fact).map(OneOf::codes).orElse(Set.of()).stream();
    }

    private Set<String> departments() {
        return codes(directory.departments().stream().map(Department::code));
    }

    private static Stream<String> unknown(Stream<String> codes, Set<String> known) {
        return codes.filter(code -> !known.contains(code)).sorted();
    }

    private static Set<String> codes(Stream<String> codes) {
        var set = new HashSet<String>();
        codes.forEach(set::add);
        return set;
    }
}
