package org.redress.notification.running;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.redress.localstack.testing.RealParts;
import org.redress.notification.calendar.model.China;

/** One running service for all tests of this JVM, and weeks of plain working days that no other test has used. */
public final class Shared {

    public static final SettableClock CLOCK = new SettableClock(Instant.parse("2026-06-29T04:00:00Z"));
    public static final ComplaintTopic COMPLAINTS = new ComplaintTopic(RealParts.kafkaServers());
    public static final RunningService SERVICE = RunningService.start(CLOCK);
    public static final DeadlineTopic DEADLINES = new DeadlineTopic(RealParts.kafkaServers());

    private static final LocalDate LAST_PLAIN_MONDAY = LocalDate.of(2026, 9, 7);
    private static LocalDate monday = LocalDate.of(2026, 6, 29);

    private Shared() {}

    /** Sets the clock to the noon of a Monday after every time used so far. */
    public static synchronized Week nextWeek() {
        monday = monday.plusWeeks(1);
        if (monday.isAfter(LAST_PLAIN_MONDAY)) {
            throw new IllegalStateException("out of plain weeks; give tests fewer or begin earlier");
        }
        var week = new Week(monday);
        CLOCK.setTo(week.monday(12, 0));
        return week;
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
