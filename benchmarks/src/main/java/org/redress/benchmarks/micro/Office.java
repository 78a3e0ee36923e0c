package org.redress.benchmarks.micro;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.redress.contracts.ComplainantType;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Kind;
import org.redress.contracts.Money;
import org.redress.contracts.Priority;
import org.redress.routing.decision.model.Router;
import org.redress.routing.directory.model.Department;
import org.redress.routing.directory.model.Directory;
import org.redress.routing.language.Words;
import org.redress.routing.rule.model.Condition;
import org.redress.routing.rule.model.Condition.InvestmentAtLeast;
import org.redress.routing.rule.model.Condition.OneOf;
import org.redress.routing.rule.model.Fact;
import org.redress.routing.rule.model.Facts;
import org.redress.routing.rule.model.InForce;
import org.redress.routing.rule.model.Outcome;
import org.redress.routing.rule.model.Rule;
import org.redress.routing.rule.model.RuleSet;

/**
 * The complaints of an office, and its rules: the first thousand are about its own categories and regions, all further
 * ones about those of other offices, which none of its complaints has.
 */
final class Office {

    private static final int OWN = 1_000;
    private static final int CATEGORIES = 40;
    private static final int REGIONS = 20;
    private static final int DEPARTMENTS = 50;
    private static final List<String> COUNTRIES = List.of("DE", "FR", "JP", "KR", "SG", "US", "GB", "NL", "SE", "CH");

    private static final List<ComplainantType> TYPES = List.of(ComplainantType.values());

    private final Random random = new Random(7);

    Router router(int rules) {
        var all = IntStream.range(0, rules)
                .mapToObj(i -> rule(i, i < OWN ? "" : "-OF-OFFICE-" + i / OWN))
                .toList();
        return new Router(new RuleSet(1, all), directory());
    }

    List<Facts> complaints(int count) {
        return IntStream.range(0, count).mapToObj(i -> complaint()).toList();
    }

    /** Every rule asks for a category; most for a region too, some for more. */
    private Rule rule(int number, String office) {
        var when = new ArrayList<Condition>();
        when.add(new OneOf(Fact.CATEGORY, Set.of(category() + office)));
        if (random.nextInt(10) < 8) {
            when.add(new OneOf(Fact.REGION, Set.of(region() + office)));
        }
        if (random.nextInt(4) == 0) {
            when.add(new OneOf(Fact.COMPLAINANT_TYPE, Set.of(type().name())));
        }
        if (random.nextInt(4) == 0) {
            when.add(new OneOf(Fact.COUNTRY, Set.of(country(), "IT")));
        }
        if (random.nextInt(10) == 0) {
            when.add(new InvestmentAtLeast(investment()));
        }
        var outcome = new Outcome(department(), List.of(department()), null, Priority.NORMAL);
        return new Rule("rule-" + number, number, new Words("", ""), when, InForce.ALWAYS, outcome);
    }

    private Facts complaint() {
        return new Facts(
                Kind.RIGHTS,
                category(),
                region(),
                random.nextInt(3) == 0 ? department() : null,
                type(),
                country(),
                "en",
                random.nextBoolean() ? investment() : null,
                null,
                Instant.EPOCH,
                HandlingClass.CROSS_DEPT);
    }

    private static Directory directory() {
        return new Directory(IntStream.range(0, DEPARTMENTS)
                .mapToObj(i -> new Department("D" + i, new Words("", ""), List.of(), null, null, null, true, 1))
                .toList());
    }

    private String category() {
        return "C" + random.nextInt(CATEGORIES);
    }

    private String region() {
        return "R" + random.nextInt(REGIONS);
    }

    private String department() {
        return "D" + random.nextInt(DEPARTMENTS);
    }

    private String country() {
        return COUNTRIES.get(random.nextInt(COUNTRIES.size()));
    }

    private ComplainantType type() {
        return TYPES.get(random.nextInt(TYPES.size()));
    }

    private Money investment() {
        return new Money(String.valueOf(random.nextInt(1_000) * 1_000), "EUR");
    }
}
