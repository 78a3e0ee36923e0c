package org.redress.notification.deadline.model;

import java.util.stream.Stream;

/** Which warnings of a clock are still to come or to be skipped. */
final class Warnings {

    private Warnings() {}

    /** Days before due, not dealt with yet; a warning whose moment lies before the start was never meant for this run. */
    static Stream<Integer> pending(StagePolicy stage, Timetable timetable, StageClock clock) {
        if (stage.silent()) {
            return Stream.empty();
        }
        return stage.warn().stream()
                .filter(days -> !clock.told().warnings().contains(days))
                .filter(days -> timetable.warningAt(stage, clock.term(), days).isAfter(clock.startedAt()));
    }

    static boolean isLast(StagePolicy stage, int days) {
        return stage.warn().stream().mapToInt(each -> each).min().orElseThrow() == days;
    }
}
