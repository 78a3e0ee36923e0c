package org.redress.routing.rule.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.contracts.ComplainantType;
import org.redress.contracts.Kind;
import org.redress.contracts.Money;
import org.redress.contracts.Priority;
import org.redress.routing.decision.model.Facts;
import org.redress.routing.language.Words;
import org.redress.routing.rule.model.Condition.InvestmentAtLeast;
import org.redress.routing.rule.model.Condition.OneOf;

/** Random rules and complaints, judged by a second matcher that is written without a thought for speed or elegance. */
class RuleSetAgainstReferenceTest {

    private static final int COMPLAINTS = 200;
    private static final List<String> CODES = List.of("A", "B", "C");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void bothFindTheSameWinner(long seed) {
        var random = new Random(seed);
        var set = new RuleSet(1, Instant.EPOCH, randomRules(random));
        for (var i = 0; i < COMPLAINTS; i++) {
            var facts = randomFacts(random);
            var day = FactsMother.DAY.plusDays(random.nextInt(5));
            var found = set.winner(facts, day).orElse(null);
            assertThat(found).as("seed %d: %s on %s", seed, facts, day).isEqualTo(reference(set.rules(), facts, day));
            assertThat(set.alternatives(facts, day, 1_000)).hasSize(set.rules().size() - (found == null ? 0 : 1));
        }
    }

    @Test
    void theRandomComplaintsMeetAllKindsOfLuck() {
        var random = new Random(1);
        var set = new RuleSet(1, Instant.EPOCH, randomRules(random));
        var winners = IntStream.range(0, COMPLAINTS)
                .mapToObj(i -> set.winner(randomFacts(random), FactsMother.DAY))
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
        var oneOf = (OneOf) condition;
        var values = new HashMap<Fact, String>();
        values.put(Fact.KIND, facts.kind().name());
        values.put(Fact.CATEGORY, facts.category());
        values.put(Fact.REGION, facts.region());
        values.put(Fact.RESPONDENT, facts.respondentDepartment());
        values.put(Fact.COMPLAINANT_TYPE, facts.complainantType().name());
        values.put(Fact.COUNTRY, facts.country());
        var value = values.get(oneOf.fact());
        return value != null && oneOf.codes().contains(value);
    }

    private static List<Rule> randomRules(Random random) {
        var rules = new ArrayList<Rule>();
        var count = 1 + random.nextInt(30);
        for (var i = 0; i < count; i++) {
            var conditions = new ArrayList<Condition>();
            for (var fact : Fact.values()) {
                if (random.nextInt(4) == 0) {
                    conditions.add(new OneOf(fact, randomCodes(fact, random)));
                }
            }
            if (random.nextInt(6) == 0) {
                conditions.add(new InvestmentAtLeast(randomMoney(random)));
            }
            rules.add(new Rule(
                    "r" + i,
                    i,
                    new Words("", ""),
                    conditions,
                    randomPeriod(random),
                    new Outcome("LEAD", List.of(), null, Priority.NORMAL)));
        }
        Collections.shuffle(rules, random);
        return rules;
    }

    private static Set<String> randomCodes(Fact fact, Random random) {
        return switch (fact) {
            case KIND -> Set.of(any(Kind.values(), random).name());
            case COMPLAINANT_TYPE ->
                Set.of(any(ComplainantType.values(), random).name());
            default -> random.nextBoolean() ? Set.of(any(random)) : Set.of("A", "B");
        };
    }

    private static InForce randomPeriod(Random random) {
        var from = random.nextInt(3) == 0 ? FactsMother.DAY.plusDays(random.nextInt(3)) : null;
        var until = random.nextInt(3) == 0 ? FactsMother.DAY.plusDays(2 + random.nextInt(3)) : null;
        return new InForce(from, until);
    }

    private static Facts randomFacts(Random random) {
        return FactsMother.with(
                any(Kind.values(), random),
                any(random),
                any(random),
                random.nextBoolean() ? any(random) : null,
                any(ComplainantType.values(), random),
                any(random),
                random.nextBoolean() ? randomMoney(random) : null);
    }

    private static Money randomMoney(Random random) {
        return new Money(String.valueOf(random.nextInt(5)), random.nextBoolean() ? "EUR" : "CNY");
    }

    private static String any(Random random) {
        return CODES.get(random.nextInt(CODES.size()));
    }

    private static <T> T any(T[] values, Random random) {
        return Arrays.asList(values).get(random.nextInt(values.length));
    }
}
