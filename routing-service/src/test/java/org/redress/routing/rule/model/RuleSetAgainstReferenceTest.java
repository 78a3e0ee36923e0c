package org.redress.routing.rule.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.routing.rule.model.Condition.InvestmentAtLeast;
import org.redress.routing.rule.model.Condition.JobsAtLeast;
import org.redress.routing.rule.model.Condition.OneOf;

/** Random rules and complaints, judged by a second matcher that is written without a thought for speed or elegance. */
class RuleSetAgainstReferenceTest {

    private static final int COMPLAINTS = 200;

    @ParameterizedTest
    @MethodSource("org.redress.routing.rule.model.RandomRules#seeds")
    void bothFindTheSameWinner(long seed) {
        var random = new RandomRules(seed);
        for (var most : List.of(5, 30, 400)) {
            var set = new RuleSet(1, random.rules(most));
            for (var i = 0; i < COMPLAINTS; i++) {
                var facts = random.facts();
                var day = random.day();
                var found = set.winner(facts, day).orElse(null);
                assertThat(found)
                        .as("seed %d: %s on %s", seed, facts, day)
                        .isEqualTo(reference(set.rules(), facts, day));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.redress.routing.rule.model.RandomRules#seeds")
    void whateverDidNotWinIsAnAlternative(long seed) {
        var random = new RandomRules(seed);
        var set = new RuleSet(1, random.rules(30));
        var facts = random.facts();
        var day = random.day();
        var others = set.rules().size() - (set.winner(facts, day).isPresent() ? 1 : 0);
        assertThat(set.alternatives(facts, day, 1_000)).hasSize(others);
    }

    @Test
    void theRandomComplaintsMeetAllKindsOfLuck() {
        var random = new RandomRules(1);
        var set = new RuleSet(1, random.rules(30));
        var winners = IntStream.range(0, COMPLAINTS)
                .mapToObj(i -> set.winner(random.facts(), FactsMother.DAY))
                .distinct()
                .count();
        assertThat(winners).isGreaterThan(3);
    }

    private static Rule reference(List<Rule> rules, Facts facts, LocalDate day) {
        Rule best = null;
        for (var rule : rules) {
            var holds = (rule.inForce().from() == null || rule.inForce().from().compareTo(day) <= 0)
                    && (rule.inForce().until() == null || rule.inForce().until().compareTo(day) >= 0);
            for (var condition : rule.when()) {
                holds = holds && referenceHolds(condition, facts);
            }
            if (holds
                    && (best == null
                            || rule.when().size() > best.when().size()
                            || (rule.when().size() == best.when().size() && rule.order() < best.order()))) {
                best = rule;
            }
        }
        return best;
    }

    private static boolean referenceHolds(Condition condition, Facts facts) {
        if (condition instanceof InvestmentAtLeast investment) {
            var stated = facts.investmentAtRisk();
            return stated != null
                    && stated.currency().equals(investment.minimum().currency())
                    && Long.parseLong(stated.amount())
                            >= Long.parseLong(investment.minimum().amount());
        }
        if (condition instanceof JobsAtLeast jobs) {
            return facts.jobsAtRisk() != null && facts.jobsAtRisk() >= jobs.minimum();
        }
        var oneOf = (OneOf) condition;
        var values = new HashMap<Fact, String>();
        values.put(Fact.KIND, facts.kind().name());
        values.put(Fact.CATEGORY, facts.category());
        values.put(Fact.REGION, facts.region());
        values.put(Fact.RESPONDENT, facts.respondentDepartment());
        values.put(Fact.COMPLAINANT_TYPE, facts.complainantType().name());
        values.put(Fact.COUNTRY, facts.country());
        values.put(Fact.LANGUAGE, facts.language());
        var value = values.get(oneOf.fact());
        return value != null && oneOf.codes().contains(value);
    }
}
