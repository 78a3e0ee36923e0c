package org.redress.notification.deadline.model;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What time has already done to a run: warnings by their days before due, escalations by level, and whether operators
 * were told of a provisional date that arrived.
 */
public record Told(Set<Integer> warnings, Set<Integer> escalations, boolean alarmed) {

    static final Told NOTHING = new Told(Set.of(), Set.of(), false);

    public Told {
        warnings = Set.copyOf(warnings);
        escalations = Set.copyOf(escalations);
    }

    Told warning(int daysBefore) {
        return new Told(with(warnings, daysBefore), escalations, alarmed);
    }

    Told escalation(int level) {
        return new Told(warnings, with(escalations, level), alarmed);
    }

    Told alarm() {
        return new Told(warnings, escalations, true);
    }

    /** Of another due date only those warnings have been given whose moment has passed there too. */
    Told ofAnotherDate(Predicate<Integer> isPast) {
        return new Told(warnings.stream().filter(isPast).collect(Collectors.toSet()), escalations, false);
    }

    /** A breach taken back takes its escalations with it. */
    Told notLate() {
        return new Told(
                warnings, escalations.stream().filter(level -> level == 0).collect(Collectors.toSet()), alarmed);
    }

    private static Set<Integer> with(Collection<Integer> before, int one) {
        var all = new TreeSet<>(before);
        all.add(one);
        return all;
    }
}
