package org.redress.notification.deadline;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.redress.notification.calendar.Calendars;
import org.redress.notification.deadline.model.ClockRules;
import org.redress.notification.deadline.model.Policy;
import org.redress.notification.deadline.model.Timetable;
import org.redress.notification.notice.NoticeBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

    @Bean
    ClockRules clockRules(Policy policy, Calendars calendars) {
        var calendar = calendars
                .named(policy.calendar())
                .orElseThrow(() -> new IllegalStateException("no calendar " + policy.calendar()));
        return new ClockRules(policy, new Timetable(calendar));
    }

    @Bean
    Grace grace(DeadlineSettings settings, DeadlineSettings.Scenario scenario) {
        return settings.graceOn(scenario);
    }

    @Bean
    Announcements announcements(Policy policy) {
        return new Announcements(policy);
    }

    @Bean
    KeepClocks keepClocks(
            Deadlines deadlines,
            ClockRules rules,
            Announcements announcements,
            NoticeBook notices,
            Grace grace,
            Clock clock) {
        return new KeepClocks(deadlines, rules, announcements, notices, grace, clock);
    }

    @Bean
    FiringMetrics firingMetrics(MeterRegistry meters) {
        return new FiringMetrics(meters);
    }

    @Bean
    FireDeadlines fireDeadlines(
            Deadlines deadlines,
            ClockRules rules,
            Announcements announcements,
            NoticeBook notices,
            Certainty certainty,
            FiringMetrics metrics,
            Grace grace,
            Clock clock) {
        return new FireDeadlines(deadlines, rules, announcements, notices, certainty, metrics, grace, clock);
    }

    @Bean
    FiringLoop firingLoop(FireDeadlines firing, DeadlineSettings settings) {
        return new FiringLoop(firing, settings);
    }

    @Bean
    ShowBoard showBoard(OpenWork work, ClockRules rules, Clock clock) {
        return new ShowBoard(work, rules, clock);
    }

    @Bean
    OpenClockGauges openClockGauges(Deadlines deadlines, MeterRegistry meters) {
        return new OpenClockGauges(deadlines, meters);
    }
}
