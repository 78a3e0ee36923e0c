package org.redress.routing.rule.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redress.routing.rule.model.Finding.Kind;

/** Pairs of rules between which nothing but their names decides. */
final class Ambiguities {

    private Ambiguities() {}

    private record Place(int specificity, int order) {}

    static Stream<Finding> among(List<Rule> rules) {
        return rules.stream()
                .collect(Collectors.groupingBy(rule -> new Place(rule.specificity(), rule.order())))
                .values()
                .stream()
                .flatMap(Ambiguities::pairs);
    }

    private static Stream<Finding> pairs(List<Rule> sharingAPlace) {
        return IntStream.range(0, sharingAPlace.size()).boxed().flatMap(i -> {
            var rule = sharingAPlace.get(i);
            return sharingAPlace.subList(i + 1, sharingAPlace.size()).stream()
                    .filter(other -> !other.then().equals(rule.then()) && rule.mayMeet(other))
                    .map(other -> new Finding(Kind.AMBIGUOUS, rule.id(), other.id()));
        });
    }
}
