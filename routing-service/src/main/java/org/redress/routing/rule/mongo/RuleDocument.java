package org.redress.routing.rule.mongo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Money;
import org.redress.contracts.Priority;
import org.redress.routing.language.Words;
import org.redress.routing.rule.model.Condition;
import org.redress.routing.rule.model.Fact;
import org.redress.routing.rule.model.InForce;
import org.redress.routing.rule.model.Outcome;
import org.redress.routing.rule.model.Rule;

/** A rule as stored, and as written in the bundled file; days as text, for a date type would carry a time zone. */
record RuleDocument(
        String id,
        int order,
        String zh,
        String en,
        Map<Fact, Set<String>> when,
        Money minimumInvestment,
        Integer minimumJobs,
        String from,
        String until,
        String lead,
        List<String> coHandlers,
        HandlingClass handlingClass,
        Priority priority) {

    Rule toModel() {
        var outcome = new Outcome(
                lead,
                coHandlers == null ? List.of() : coHandlers,
                handlingClass,
                priority == null ? Priority.NORMAL : priority);
        return new Rule(id, order, new Words(zh, en), conditions(), new InForce(day(from), day(until)), outcome);
    }

    private List<Condition> conditions() {
        var conditions = new ArrayList<Condition>();
        if (when != null) {
            when.forEach((fact, codes) -> conditions.add(new Condition.OneOf(fact, codes)));
        }
        if (minimumInvestment != null) {
            conditions.add(new Condition.InvestmentAtLeast(minimumInvestment));
        }
        if (minimumJobs != null) {
            conditions.add(new Condition.JobsAtLeast(minimumJobs));
        }
        return conditions;
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
