package org.redress.notification.deadline.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What clocks have left at one instant; every due date is counted once, however many clocks share it. */
public final class Outlooks {

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
        var counts = clock.isOpen()
                && clock.status() != ClockStatus.PAUSED
                && !clock.term().provisional();
        return new Outlook(counts ? left(timetable.dateOf(clock.dueAt())) : null, clock.isOverdueAt(now));
    }

    private Integer left(LocalDate due) {
        return counted.computeIfAbsent(due, this::count).orElse(null);
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
