package org.redress.notification.deadline.model;

import java.time.Instant;

/**
 * The open clocks of one owner, counted. {@code dueSoon} are those with 0 to 3 working days left, {@code dueToday} among
 * them; what is overdue is in neither. {@code oldestDueAt} is of those that run, and null when all are paused.
 *
 * @param department null for the centre
 */
public record Load(String department, int overdue, int dueToday, int dueSoon, int open, Instant oldestDueAt) {

    private static final int SOON = 3;

    static Load none(String department) {
        return new Load(department, 0, 0, 0, 0, null);
    }

    Load plus(OpenClock clock, Outlook outlook) {
        var left = outlook.workingDaysLeft();
        var ahead = !outlook.overdue() && left != null;
        return new Load(
                department,
                overdue + (outlook.overdue() ? 1 : 0),
                dueToday + (ahead && left == 0 ? 1 : 0),
                dueSoon + (ahead && left <= SOON ? 1 : 0),
                open + 1,
                clock.status() == ClockStatus.PAUSED ? oldestDueAt : earlier(clock.dueAt()));
    }

    private Instant earlier(Instant due) {
        return oldestDueAt == null || due.isBefore(oldestDueAt) ? due : oldestDueAt;
    }
}
