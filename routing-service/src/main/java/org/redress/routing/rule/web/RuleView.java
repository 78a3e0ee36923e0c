package org.redress.routing.rule.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Money;
import org.redress.contracts.Priority;
import org.redress.routing.rule.model.Condition.InvestmentAtLeast;
import org.redress.routing.rule.model.Condition.JobsAtLeast;
import org.redress.routing.rule.model.Condition.OneOf;
import org.redress.routing.rule.model.Fact;
import org.redress.routing.rule.model.Rule;

/** A rule; {@code from} and {@code until} are its first and last day, null when that end is open. */
record RuleView(String id, int order, String zh, String en, When when, LocalDate from, LocalDate until, Then then) {

    /** Every condition that is there must hold: one of the codes, at least the investment and the jobs. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record When(
            Set<String> kind,
            Set<String> category,
            Set<String> region,
            Set<String> respondentDepartment,
            Set<String> complainantType,
            Set<String> country,
            Set<String> language,
            Money minimumInvestment,
            Integer minimumJobs) {

        private static When of(Rule rule) {
            return new When(
                    codes(rule, Fact.KIND),
                    codes(rule, Fact.CATEGORY),
                    codes(rule, Fact.REGION),
                    codes(rule, Fact.RESPONDENT),
                    codes(rule, Fact.COMPLAINANT_TYPE),
                    codes(rule, Fact.COUNTRY),
                    codes(rule, Fact.LANGUAGE),
                    rule.only(InvestmentAtLeast.class)
                            .map(InvestmentAtLeast::minimum)
                            .orElse(null),
                    rule.only(JobsAtLeast.class).map(JobsAtLeast::minimum).orElse(null));
        }

        private static Set<String> codes(Rule rule, Fact fact) {
            return rule.oneOf(fact).map(OneOf::codes).orElse(null);
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
                When.of(rule),
                rule.inForce().from(),
                rule.inForce().until(),
                new Then(then.lead(), then.coHandlers(), then.handlingClass(), then.priority()));
    }
}
