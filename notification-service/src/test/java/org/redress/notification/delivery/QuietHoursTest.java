package org.redress.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.notification.calendar.model.China;
import org.redress.notification.notice.BusinessTime;

/** When people may be written to. */
class QuietHoursTest {

    private static final Instant WALL = Instant.parse("2026-11-30T08:00:00Z");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        // a working day from before opening to after closing
        "2026-03-03T00:00, 2026-03-03T09:00",
        "2026-03-03T08:59:59, 2026-03-03T09:00",
        "2026-03-03T09:00, 2026-03-03T09:00",
        "2026-03-03T12:00, 2026-03-03T12:00",
        "2026-03-03T17:29:59, 2026-03-03T17:29:59",
        "2026-03-03T17:30, 2026-03-04T09:00",
        "2026-03-03T23:59, 2026-03-04T09:00",
        // a weekend
        "2026-03-06T18:00, 2026-03-09T09:00",
        "2026-03-07T12:00, 2026-03-09T09:00",
        // Spring Festival 2026: off from 15 to 23 February, worked on Saturday the 14th
        "2026-02-13T20:00, 2026-02-14T09:00",
        "2026-02-14T10:00, 2026-02-14T10:00",
        "2026-02-14T18:00, 2026-02-24T09:00",
        "2026-02-18T12:00, 2026-02-24T09:00"
    })
    void whatIsNotUrgentWaitsForTheNextOpening(LocalDateTime wanted, LocalDateTime allowed) {
        var hours = at(wanted, 1);
        assertThat(hours.allowed(false, WALL)).isEqualTo(WALL.plus(Duration.between(wanted, allowed)));
        assertThat(hours.allowed(true, WALL)).as("urgent").isEqualTo(WALL);
    }

    @Test
    void aRetryThatWouldFallIntoTheNightWaitsToo() {
        var hours = at(LocalDateTime.parse("2026-03-03T17:00"), 1);
        assertThat(hours.allowed(false, WALL.plus(Duration.ofMinutes(29))))
                .isEqualTo(WALL.plus(Duration.ofMinutes(29)));
        assertThat(hours.allowed(false, WALL.plus(Duration.ofMinutes(31)))).isEqualTo(WALL.plus(Duration.ofHours(16)));
    }

    @Test
    void onAScenarioClockTheNightIsAsShortAsItIsThere() {
        var hours = at(LocalDateTime.parse("2026-03-03T18:00"), 3_600);
        assertThat(hours.allowed(false, WALL)).isEqualTo(WALL.plusSeconds(15));
    }

    private static QuietHours at(LocalDateTime businessTime, double speed) {
        var business = Clock.fixed(businessTime.atZone(China.ZONE).toInstant(), ZoneOffset.UTC);
        return new QuietHours(
                () -> China.CALENDAR, new BusinessTime(business, Clock.fixed(WALL, ZoneOffset.UTC), speed));
    }
}
