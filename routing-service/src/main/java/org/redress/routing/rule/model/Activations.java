package org.redress.routing.rule.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which version is in force when. Of two for the same moment the one ordered later counts. */
public record Activations(List<Activation> latestFirst) {

    public Activations {
        latestFirst = latestFirst.stream()
                .sorted(Comparator.comparing(Activation::effectiveFrom)
                        .thenComparing(Activation::number)
                        .reversed())
                .toList();
    }

    public Optional<Activation> at(Instant moment) {
        return latestFirst.stream()
                .filter(activation -> !activation.effectiveFrom().isAfter(moment))
                .findFirst();
    }

    public List<Activation> of(int version) {
        return latestFirst.stream()
                .filter(activation -> activation.version() == version)
                .toList();
    }

    /** Whether it puts an earlier version back in the place of a later one. */
    public boolean isRollback(Activation activation) {
        var index = latestFirst.indexOf(activation);
        return latestFirst.stream()
                .skip(index + 1L)
                .findFirst()
                .filter(before -> before.version() > activation.version())
                .isPresent();
    }

    public int lastNumber() {
        return latestFirst.stream().mapToInt(Activation::number).max().orElse(0);
    }
}
