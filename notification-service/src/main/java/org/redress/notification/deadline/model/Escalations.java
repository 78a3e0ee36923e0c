package org.redress.notification.deadline.model;

import java.time.Instant;
import java.util.stream.Stream;
import org.redress.notification.deadline.model.Escalation.Step;

/** Which levels a late clock has still to rise to, and when. */
final class Escalations {

    private Escalations() {}

    /** Levels that lateness brings, not dealt with yet, lowest first. */
    static Stream<Step> pending(Policy policy, StageClock clock) {
        return policy.escalation()
                .chainOf(policy.stage(clock.stage()))
                .filter(step -> !step.comesWithLastWarning())
                .filter(step -> !clock.told().escalations().contains(step.level()));
    }

    /** The close of business of the day that is so many working days after the due day; at once, the due instant. */
    static Instant momentOf(Step step, Timetable timetable, StageClock clock) {
        return step.workingDaysLate() == 0
                ? clock.dueAt()
                : timetable.workingDaysLater(clock.dueAt(), step.workingDaysLate());
    }
}
