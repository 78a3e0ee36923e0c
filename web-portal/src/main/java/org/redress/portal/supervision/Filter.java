package org.redress.portal.supervision;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.redress.portal.services.ClockRow;

/** Which of the open clocks of a department are shown. */
enum Filter {
    OVERDUE,
    SOON,
    ALL;

    private static final int SOON_DAYS = 3;

    boolean takes(ClockRow clock) {
        return switch (this) {
            case OVERDUE -> clock.overdue();
            case SOON -> isSoon(clock);
            case ALL -> true;
        };
    }

    /** Whether nothing can follow: the clocks come by due date, only paused ones stand still among them. */
    boolean isPast(List<ClockRow> clocks) {
        return switch (this) {
            case OVERDUE -> clocks.stream().anyMatch(clock -> !clock.isPaused() && !clock.overdue());
            case SOON -> clocks.stream().anyMatch(clock -> left(clock) > SOON_DAYS);
            case ALL -> false;
        };
    }

    private static boolean isSoon(ClockRow clock) {
        return !clock.overdue() && left(clock) >= 0 && left(clock) <= SOON_DAYS;
    }

    /** Below 0 also when it cannot be told. */
    private static int left(ClockRow clock) {
        return clock.workingDaysLeft() == null ? -1 : clock.workingDaysLeft();
    }

    /** In addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Filter of(String code) {
        return Stream.of(values())
                .filter(filter -> filter.code().equals(code))
                .findFirst()
                .orElse(ALL);
    }
}
