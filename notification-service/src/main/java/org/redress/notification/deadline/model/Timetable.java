package org.redress.notification.deadline.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.redress.notification.calendar.model.Due;
import org.redress.notification.calendar.model.DueRule;
import org.redress.notification.calendar.model.Period;
import org.redress.notification.calendar.model.Unit;
import org.redress.notification.calendar.model.WorkingCalendar;

/** Turns the lengths of a policy into instants on a calendar. */
public record Timetable(WorkingCalendar calendar) {

    public ZoneId zone() {
        return calendar.zone();
    }

    public LocalDate dateOf(Instant instant) {
        return instant.atZone(zone()).toLocalDate();
    }

    public OffsetDateTime withOffset(Instant instant) {
        return instant.atZone(zone()).toOffsetDateTime();
    }

    Term term(StagePolicy stage, LocalDate from, Period period, int extension) {
        var due = count(stage, from, period);
        return new Term(from, period, extension, due.at().toInstant(), due.provisional(), calendar.version());
    }

    /** Counts again what a term was counted from. */
    public Due count(StagePolicy stage, LocalDate from, Period period) {
        return DueRule.legal(calendar, stage.lastDay()).after(from.atStartOfDay(zone()), period);
    }

    /** A term counted elsewhere, counted here. */
    Term again(StagePolicy stage, Term term) {
        return restart(stage, term, term.from());
    }

    /** The same length from another day on: for a clock that was paused. */
    Term restart(StagePolicy stage, Term term, LocalDate from) {
        return term(stage, from, term.period(), term.extension());
    }

    /** What is left of a term on a day; counted from that day it is due when it was before. */
    Term left(Term term, LocalDate on) {
        var days = calendar.workingDaysBetween(on, dateOf(term.dueAt()));
        return new Term(
                on,
                new Period(days, Unit.WORKING_DAY),
                term.extension(),
                term.dueAt(),
                term.provisional(),
                term.calendarVersion());
    }

    /** The opening of the day that is so many working days (of a stage in other units: days) before the due day. */
    Instant warningAt(StagePolicy stage, Term term, int daysBefore) {
        var due = dateOf(term.dueAt());
        var day = inWorkingDays(stage) ? calendar.minusWorkingDays(due, daysBefore) : due.minusDays(daysBefore);
        return day.atTime(calendar.opening().from()).atZone(zone()).toInstant();
    }

    /** A warning is stale once fewer days are left than it says; that it came within the grace is nobody's fault. */
    boolean isStale(StagePolicy stage, Term term, int daysBefore, Instant now, Duration grace) {
        var tomorrowOf = dateOf(warningAt(stage, term, daysBefore)).plusDays(1);
        var stale = inWorkingDays(stage) ? calendar.firstWorkingDayFrom(tomorrowOf) : tomorrowOf;
        return now.isAfter(term.dueAt()) || !dateOf(now.minus(grace)).isBefore(stale);
    }

    /** The close of business so many working days after the day of an instant. */
    Instant workingDaysLater(Instant instant, int days) {
        return calendar.closing(calendar.plusWorkingDays(dateOf(instant), days).date())
                .toInstant();
    }

    private static boolean inWorkingDays(StagePolicy stage) {
        return stage.length().unit() == Unit.WORKING_DAY;
    }
}
