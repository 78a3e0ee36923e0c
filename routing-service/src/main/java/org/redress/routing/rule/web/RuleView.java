package org.redress.routing.rule.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Money;
import org.redress.contracts.Priority;
import org.redress.routing.rule.model.Condition;
import org.redress.routing.rule.model.Condition.InvestmentAtLeast;
import org.redress.routing.rule.model.Condition.OneOf;
import org.redress.routing.rule.model.Fact;
import org.redress.routing.rule.model.Rule;

/** A rule; {@code from} and {@code until} are its first and last day, null when that end is open. */
record RuleView(String id, int order, String zh, String en, When when, LocalDate from, LocalDate until, Then then) {

    /** Every condition that is there must hold: one of the codes, at least the investment. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record When(
            Set<String> kind,
            Set<String> category,
            Set<String> region,
            Set<String> respondentDepartment,
            Set<String> complainantType,
            Set<String> country,
            Money minimumInvestment) {

        private static When of(List<Condition> conditions) {
            return new When(
                    codes(conditions, Fact.KIND),
                    codes(conditions, Fact.CATEGORY),
                    codes(conditions, Fact.REGION),
                    codes(conditions, Fact.RESPONDENT),
                    codes(conditions, Fact.COMPLAINANT_TYPE),
                    codes(conditions, Fact.COUNTRY),
                    only(conditions, InvestmentAtLeast.class)
                            .map(InvestmentAtLeast::minimum)
                            .findFirst()
                            .orElse(null));
        }

        private static Set<String> codes(List<Condition> conditions, Fact fact) {
            return only(conditions, OneOf.class)
                    .filter(condition -> condition.fact() == fact)
                    .map(OneOf::codes)
                    .findFirst()
                    .orElse(null);
        }

        private static <C extends Condition> Stream<C> only(List<Condition> conditions, Class<C> type) {
            return conditions.stream().filter(type::isInstance).map(type::cast);
        }
    }

    /** A null {@code handlingClass} leaves the complaint's own. */
    record Then(String lead, List<String> coHandlers, HandlingClass handlingClass, Priority priority) {}

    static RuleView of(Rule rule) {
        var then = rule.then();
        return new RuleView(
                rule.id(),
                rule.order(),
                rule.title().zh(),
                rule.title().en(),
                When.of(rule.when()),
                rule.inForce().from(),
                rule.inForce().until(),
                new Then(then.lead(), then.coHandlers(), then.handlingClass(), then.priority()));
    }
}
