package org.redress.notification.calendar;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.redress.notification.calendar.model.Opening;
import org.redress.notification.calendar.yaml.BundledCalendars;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    Calendars calendars(
            CalendarEditions editions,
            OfficeSettings office,
            @Value("${redress.zone:Asia/Shanghai}") ZoneId zone,
            Clock clock) {
        var opening = Opening.mondayToFriday(office.opens(), office.closes());
        return new Calendars(editions, BundledCalendars.china().toList(), zone, opening, clock);
    }

    /** Below the longest deadline, due dates begin to be provisional; at zero the present day is not known either. */
    @Bean
    MeterBinder calendarHorizon(Calendars calendars, Clock clock) {
        return (MeterRegistry meters) -> Gauge.builder(
                        "redress.calendar.horizon", calendars, known -> daysAhead(known, clock))
                .description("Days for which the working-day calendar is known")
                .baseUnit("days")
                .register(meters);
    }

    private static double daysAhead(Calendars calendars, Clock clock) {
        var today = LocalDate.ofInstant(clock.instant(), calendars.china().zone());
        return ChronoUnit.DAYS.between(today, calendars.horizon(today));
    }
}
