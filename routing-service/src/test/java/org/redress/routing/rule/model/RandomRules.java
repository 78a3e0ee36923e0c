package org.redress.routing.rule.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.contracts.ComplainantType;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Kind;
import org.redress.contracts.Money;
import org.redress.contracts.Priority;
import org.redress.routing.language.Words;
import org.redress.routing.rule.model.Condition.InvestmentAtLeast;
import org.redress.routing.rule.model.Condition.JobsAtLeast;
import org.redress.routing.rule.model.Condition.OneOf;

/** Rules and complaints of a world so small that they meet. The same seed makes the same ones. */
final class RandomRules {

    private static final List<String> CODES = List.of("A", "B", "C");
    private static final int DAYS = 5;

    private final Random random;

    RandomRules(long seed) {
        this.random = new Random(seed);
    }

    /** Each with an order of its own. */
    List<Rule> rules(int most) {
        return rules(most, Integer.MAX_VALUE);
    }

    /** With so few orders that rules come to share one. */
    List<Rule> rules(int most, int orders) {
        var rules = new ArrayList<Rule>();
        var count = 1 + random.nextInt(most);
        for (var i = 0; i < count; i++) {
            rules.add(new Rule("r" + i, i % orders, new Words("", ""), conditions(), period(), outcome()));
        }
        Collections.shuffle(rules, random);
        return rules;
    }

    Facts facts() {
        return new Facts(
                any(List.of(Kind.values())),
                any(CODES),
                any(CODES),
                random.nextBoolean() ? any(CODES) : null,
                any(List.of(ComplainantType.values())),
                any(CODES),
                any(CODES),
                random.nextBoolean() ? money() : null,
                random.nextBoolean() ? random.nextInt(DAYS) : null,
                FactsMother.NOON,
                HandlingClass.CROSS_DEPT);
    }

    LocalDate day() {
        return FactsMother.DAY.plusDays(random.nextInt(DAYS));
    }

    private List<Condition> conditions() {
        var conditions = new ArrayList<Condition>();
        for (var fact : Fact.values()) {
            if (random.nextInt(4) == 0) {
                conditions.add(new OneOf(fact, codes(fact)));
            }
        }
        if (random.nextInt(6) == 0) {
            conditions.add(new InvestmentAtLeast(money()));
        }
        if (random.nextInt(6) == 0) {
            conditions.add(new JobsAtLeast(random.nextInt(DAYS)));
        }
        return conditions;
    }

    private Set<String> codes(Fact fact) {
        return switch (fact) {
            case KIND -> Set.of(any(List.of(Kind.values())).name());
            case COMPLAINANT_TYPE ->
                Set.of(any(List.of(ComplainantType.values())).name());
            default -> random.nextBoolean() ? Set.of(any(CODES)) : Set.of("A", "B");
        };
    }

    private InForce period() {
        var from = random.nextInt(3) == 0 ? FactsMother.DAY.plusDays(random.nextInt(3)) : null;
        var until = random.nextInt(3) == 0 ? FactsMother.DAY.plusDays(2L + random.nextInt(3)) : null;
        return new InForce(from, until);
    }

    private Outcome outcome() {
        return new Outcome(any(CODES), List.of(), null, Priority.NORMAL);
    }

    private Money money() {
        return new Money(String.valueOf(random.nextInt(5)), random.nextBoolean() ? "EUR" : "CNY");
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed * 3 + 1).limit(30);
    }
}
