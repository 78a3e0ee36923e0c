package org.redress.notification.deadline.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What clocks have left at one instant; every due date is counted once, however many clocks share it. */
public final class Outlooks {

    private static final Outlook NONE = new Outlook(null, false);

    private final Timetable timetable;
    private final Instant now;
    private final LocalDate today;
    private final Map<LocalDate, Optional<Integer>> counted = new HashMap<>();

    public Outlooks(Timetable timetable, Instant now) {
        this.timetable = timetable;
        this.now = now;
        this.today = timetable.dateOf(now);
    }

    public Outlook of(StageClock clock) {
        return clock.isOpen() ? of(clock.whileOpen()) : NONE;
    }

    public Outlook of(OpenClock clock) {
        if (!clock.isCounting()) {
            return NONE;
        }
        var left = counted.computeIfAbsent(timetable.dateOf(clock.dueAt()), this::count);
        return new Outlook(left.orElse(null), now.isAfter(clock.dueAt()));
    }

    private Optional<Integer> count(LocalDate due) {
        var calendar = timetable.calendar();
        var late = due.isBefore(today);
        var from = late ? due : today;
        var to = late ? today : due;
        if (!calendar.knows(from, to)) {
            return Optional.empty();
        }
        var days = calendar.workingDaysBetween(from, to);
        return Optional.of(late ? -days : days);
    }
}
