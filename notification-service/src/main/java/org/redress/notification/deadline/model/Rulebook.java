package org.redress.notification.deadline.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.redress.notification.calendar.model.WorkingCalendar;

/**
 * All versions of the policy and of the calendar, so that a clock stays with those it was computed with. New clocks take
 * the policy in force when their event occurred, and the newest calendar.
 *
 * @param policies oldest first
 * @param calendars former and present ones by version
 */
public record Rulebook(List<Policy> policies, WorkingCalendar calendar, Map<String, WorkingCalendar> calendars) {

    public Rulebook {
        policies =
                policies.stream().sorted(Comparator.comparing(Policy::version)).toList();
        calendars = Map.copyOf(calendars);
    }

    public static Rulebook of(Policy policy, WorkingCalendar calendar) {
        return new Rulebook(List.of(policy), calendar, Map.of(calendar.version(), calendar));
    }

    /** Whether it has every version that clocks were counted on; another instance may have counted on a newer one. */
    boolean knows(Clocks clocks) {
        return clocks.all().stream()
                .allMatch(clock -> calendars.containsKey(clock.term().calendarVersion())
                        && policies.stream().anyMatch(policy -> policy.version() == clock.policyVersion()));
    }

    /** What is in force at an instant; before the first version, that one. */
    public Policy policyAt(Instant instant) {
        return policies.stream()
                .filter(policy -> !policy.effectiveFrom().isAfter(instant))
                .reduce((former, later) -> later)
                .orElse(policies.get(0));
    }

    /** The last version, in force or to come: it knows every stage there ever was. */
    public Policy newest() {
        return policies.get(policies.size() - 1);
    }

    public Policy policyOf(StageClock clock) {
        return policies.stream()
                .filter(policy -> policy.version() == clock.policyVersion())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no policy version " + clock.policyVersion()));
    }

    public StagePolicy stageOf(StageClock clock) {
        return policyOf(clock).stage(clock.stage());
    }

    public Timetable timetable() {
        return new Timetable(calendar);
    }

    /** The calendar a term was counted on. */
    public Timetable timetableOf(Term term) {
        var counted = calendars.get(term.calendarVersion());
        if (counted == null) {
            throw new IllegalStateException("no calendar version " + term.calendarVersion());
        }
        return new Timetable(counted);
    }
}
