package org.redress.routing.rule.written;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
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

/**
 * A rule as people write it, whatever the syntax. {@code from} and {@code until} are its first and last day, null when that
 * end is open; without {@code when} it applies to every complaint.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"id", "order", "zh", "en", "when", "from", "until", "then"})
public record WrittenRule(
        String id, Integer order, String zh, String en, When when, LocalDate from, LocalDate until, Then then) {

    /** Every condition that is there must hold: one of the codes, at least the investment and the jobs. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record When(
            Set<String> kind,
            Set<String> category,
            Set<String> region,
            Set<String> respondentDepartment,
            Set<String> complainantType,
            Set<String> country,
            Set<String> language,
            Money minimumInvestment,
            Integer minimumJobs) {

        static final When ALWAYS = new When(null, null, null, null, null, null, null, null, null);

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
            return rule.oneOf(fact).<Set<String>>map(OneOf::sorted).orElse(null);
        }
    }

    /** A null {@code handlingClass} leaves the complaint's own; a null {@code priority} is NORMAL. */
    public record Then(String lead, List<String> coHandlers, HandlingClass handlingClass, Priority priority) {

        static final Then NOTHING = new Then(null, null, null, null);
    }

    public static WrittenRule of(Rule rule) {
        var then = rule.then();
        return new WrittenRule(
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
