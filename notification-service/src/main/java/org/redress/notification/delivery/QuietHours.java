package org.redress.notification.delivery;

import java.time.Instant;
import java.util.function.Supplier;
import org.redress.notification.calendar.model.WorkingCalendar;
import org.redress.notification.notice.BusinessTime;

/** When people may be written to: urgently at any hour, otherwise on working days while the office is open. */
public final class QuietHours {

    private final Supplier<WorkingCalendar> office;
    private final BusinessTime time;

    QuietHours(Supplier<WorkingCalendar> office, BusinessTime time) {
        this.office = office;
        this.time = time;
    }

    /** The first moment from {@code wallTime} on at which it may go; wall time too. */
    public Instant allowed(boolean urgent, Instant wallTime) {
        if (urgent) {
            return wallTime;
        }
        var calendar = office.get();
        var wanted = time.business(wallTime).atZone(calendar.zone());
        var opening = calendar.firstOpeningFrom(wanted);
        return opening.isAfter(wanted) ? time.wall(opening.toInstant()) : wallTime;
    }
}
