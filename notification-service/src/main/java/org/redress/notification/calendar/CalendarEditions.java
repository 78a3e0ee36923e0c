package org.redress.notification.calendar;

import java.util.List;

/** Port: the editions of the calendar there have been. */
public interface CalendarEditions {

    /** Those after a number, oldest first. */
    List<CalendarEdition> after(int number);

    /** False when an edition of that number was added meanwhile. */
    boolean add(CalendarEdition edition);
}
