package org.redress.routing.rule.mongo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Money;
import org.redress.contracts.Priority;
import org.redress.routing.language.Words;
import org.redress.routing.rule.model.Condition;
import org.redress.routing.rule.model.Condition.InvestmentAtLeast;
import org.redress.routing.rule.model.Condition.JobsAtLeast;
import org.redress.routing.rule.model.Condition.OneOf;
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

    static RuleDocument of(Rule rule) {
        var when = new EnumMap<Fact, Set<String>>(Fact.class);
        for (var fact : Fact.values()) {
            rule.oneOf(fact).ifPresent(oneOf -> when.put(fact, oneOf.codes()));
        }
        var then = rule.then();
        return new RuleDocument(
                rule.id(),
                rule.order(),
                rule.title().zh(),
                rule.title().en(),
                when,
                rule.only(InvestmentAtLeast.class)
                        .map(InvestmentAtLeast::minimum)
                        .orElse(null),
                rule.only(JobsAtLeast.class).map(JobsAtLeast::minimum).orElse(null),
                text(rule.inForce().from()),
                text(rule.inForce().until()),
                then.lead(),
                then.coHandlers(),
                then.handlingClass(),
                then.priority());
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

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
            when.forEach((fact, codes) -> conditions.add(new OneOf(fact, codes)));
        }
        if (minimumInvestment != null) {
            conditions.add(new InvestmentAtLeast(minimumInvestment));
        }
        if (minimumJobs != null) {
            conditions.add(new JobsAtLeast(minimumJobs));
        }
        return conditions;
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
