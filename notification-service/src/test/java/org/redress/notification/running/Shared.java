package org.redress.notification.running;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.redress.localstack.testing.RealParts;
import org.redress.notification.calendar.model.China;
import org.redress.notification.calendar.model.DayReason;

/** One running service for all tests of this JVM, and weeks of plain working days that no other test has used. */
public final class Shared {

    public static final SettableClock CLOCK = new SettableClock(Instant.parse("2025-02-10T04:00:00Z"));
    public static final ComplaintTopic COMPLAINTS = new ComplaintTopic(RealParts.kafkaServers());
    public static final RunningService SERVICE = RunningService.start(CLOCK);
    public static final DeadlineTopic DEADLINES = new DeadlineTopic(RealParts.kafkaServers());

    private static LocalDate monday = LocalDate.of(2025, 2, 10);

    private Shared() {}

    /** Sets the clock to the noon of a Monday after every time used so far. */
    public static synchronized Week nextWeek() {
        do {
            monday = monday.plusWeeks(1);
        } while (!isPlain(monday));
        var week = new Week(monday);
        CLOCK.setTo(week.monday(12, 0));
        return week;
    }

    private static boolean isPlain(LocalDate monday) {
        return monday.datesUntil(monday.plusWeeks(1))
                .map(China.CALENDAR::day)
                .allMatch(day -> day.reason() == DayReason.WORKING || day.reason() == DayReason.WEEKEND);
    }

    /** A week without holidays. */
    public record Week(LocalDate firstDay) {

        public Instant monday(int hour, int minute) {
            return firstDay.atTime(LocalTime.of(hour, minute))
                    .atZone(China.ZONE)
                    .toInstant();
        }

        /** When an assignment of Monday has to be signed for. */
        public Instant tuesday(int hour, int minute) {
            return firstDay.plusDays(1)
                    .atTime(LocalTime.of(hour, minute))
                    .atZone(China.ZONE)
                    .toInstant();
        }
    }

    /** Another instance on the same broker and store. */
    public static RunningService secondInstance() {
        return RunningService.start(CLOCK);
    }

    public static String intake() {
        return RealParts.issuer().token("intake-1", List.of("INTAKE"));
    }
}
