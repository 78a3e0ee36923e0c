package org.redress.routing.rule.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.contracts.ComplainantType;
import org.redress.contracts.Kind;
import org.redress.routing.directory.model.Category;
import org.redress.routing.directory.model.Directory;
import org.redress.routing.directory.model.Region;
import org.redress.routing.rule.model.Condition.InvestmentAtLeast;
import org.redress.routing.rule.model.Condition.JobsAtLeast;

/**
 * Finds rules that never win. Of each rule those complaints are tried that a better rule is least likely to take: a code
 * none of them names where there is one, the least amount, no respondent. Once so much was tried that people would have to
 * wait, all others are let pass.
 */
final class Shadows {

    private static final int MOST_TRIED = 5_000_000;

    /** Stands for a code that no rule names. */
    private static final String ANOTHER = "*";

    private final List<Rule> bestFirst;
    private final Directory directory;
    private final LocalDate today;
    private int tried;

    Shadows(List<Rule> bestFirst, Directory directory, LocalDate today) {
        this.bestFirst = bestFirst;
        this.directory = directory;
        this.today = today;
    }

    List<Finding> find() {
        var found = new ArrayList<Finding>();
        for (var rule : bestFirst) {
            shadow(rule).ifPresent(by -> found.add(new Finding(Finding.Kind.SHADOWED, rule.id(), by.id())));
        }
        return found;
    }

    private Optional<Rule> shadow(Rule rule) {
        var rivals = bestFirst.stream()
                .takeWhile(better -> !better.equals(rule))
                .filter(better -> better.beats(rule) && better.mayMeet(rule))
                .toList();
        return rivals.isEmpty() ? Optional.empty() : new Trial(rule, rivals).shadow();
    }

    private final class Trial {

        private final Rule rule;
        private final List<Rule> rivals;
        private final Map<Fact, String> codes = new EnumMap<>(Fact.class);
        private Rule shadow;

        Trial(Rule rule, List<Rule> rivals) {
            this.rule = rule;
            this.rivals = rivals;
        }

        Optional<Rule> shadow() {
            return isTaken(0) ? Optional.ofNullable(shadow) : Optional.empty();
        }

        /** Whether all complaints that agree with the codes chosen so far go by a rival. */
        private boolean isTaken(int chosen) {
            if (chosen == Fact.values().length) {
                return days().stream().allMatch(this::isTaken);
            }
            var fact = List.of(Fact.values()).get(chosen);
            for (var code : candidates(fact)) {
                if (code.isEmpty()) {
                    codes.remove(fact);
                } else {
                    codes.put(fact, code);
                }
                if (!isTaken(chosen + 1)) {
                    return false;
                }
            }
            return true;
        }

        private boolean isTaken(LocalDate day) {
            var example = Facts.ofCodes(
                    codes,
                    rule.only(InvestmentAtLeast.class)
                            .map(InvestmentAtLeast::minimum)
                            .orElse(null),
                    rule.only(JobsAtLeast.class).map(JobsAtLeast::minimum).orElse(null));
            for (var rival : rivals) {
                if (++tried > MOST_TRIED) {
                    return false;
                }
                if (rival.applies(example, day)) {
                    shadow = shadow == null ? rival : shadow;
                    return true;
                }
            }
            return false;
        }

        private Collection<LocalDate> days() {
            var turns = new TreeSet<LocalDate>();
            turns.add(rule.inForce().firstDay().filter(today::isBefore).orElse(today));
            rivals.stream()
                    .map(Rule::inForce)
                    .flatMap(period -> Stream.of(period.firstDay(), period.firstDayAfter()))
                    .flatMap(Optional::stream)
                    .filter(day -> !day.isBefore(today) && rule.inForce().on(day))
                    .forEach(turns::add);
            return turns;
        }

        /** An empty code is a fact that is not stated. */
        private Collection<String> candidates(Fact fact) {
            var own = rule.oneOf(fact);
            if (own.isPresent()) {
                return own.get().codes();
            }
            var named = rivals.stream()
                    .flatMap(rival -> rival.oneOf(fact).stream())
                    .flatMap(oneOf -> oneOf.codes().stream())
                    .collect(Collectors.toSet());
            return switch (fact) {
                case KIND -> unnamedOrAll(Stream.of(Kind.values()).map(Enum::name), named);
                case COMPLAINANT_TYPE ->
                    unnamedOrAll(Stream.of(ComplainantType.values()).map(Enum::name), named);
                case CATEGORY ->
                    unnamedOrAll(
                            directory.categories().stream()
                                    .filter(category -> category.transferTo() == null)
                                    .map(Category::code),
                            named);
                case REGION -> unnamedOrAll(directory.regions().stream().map(Region::code), named);
                case RESPONDENT -> List.of("");
                case COUNTRY, LANGUAGE -> List.of(ANOTHER);
            };
        }

        private static Collection<String> unnamedOrAll(Stream<String> all, Set<String> named) {
            var codes = all.toList();
            return codes.stream()
                    .filter(code -> !named.contains(code))
                    .findFirst()
                    .map(List::of)
                    .orElse(codes);
        }
    }
}
