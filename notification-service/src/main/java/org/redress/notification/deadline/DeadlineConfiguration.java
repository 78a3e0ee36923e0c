package org.redress.notification.deadline;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.redress.notification.calendar.Calendars;
import org.redress.notification.deadline.model.ClockRules;
import org.redress.notification.notice.NoticeBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

    @Bean
    ClockRules clockRules(Policies policies, Calendars calendars) {
        return new ClockRules(new CurrentRulebook(policies, calendars));
    }

    @Bean
    RulebookWatch rulebookWatch(
            Policies policies, Calendars calendars, Deadlines deadlines, NoticeBook notices, Clock clock) {
        return new RulebookWatch(policies, calendars, deadlines, notices, clock);
    }

    @Bean
    Grace grace(DeadlineSettings settings, DeadlineSettings.Scenario scenario) {
        return settings.graceOn(scenario);
    }

    @Bean
    Announcements announcements(ClockRules rules) {
        return new Announcements(rules);
    }

    @Bean
    CountRedCards countRedCards(RedCards cards, ClockRules rules, Clock clock) {
        return new CountRedCards(cards, rules, clock);
    }

    @Bean
    KeepClocks keepClocks(
            Deadlines deadlines,
            ClockRules rules,
            CountRedCards redCards,
            Announcements announcements,
            NoticeBook notices,
            Grace grace,
            Clock clock) {
        return new KeepClocks(deadlines, rules, redCards, announcements, notices, grace, clock);
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
    RebaseClocks rebaseClocks(Rebases rebases, ClockRules rules, Clock clock) {
        return new RebaseClocks(rebases, rules, clock);
    }

    @Bean
    OpenWork openWork(StoredWork stored) {
        return new OpenWork(stored, Clock.systemUTC());
    }

    @Bean
    ShowBoard showBoard(OpenWork work, ClockRules rules, Clock clock) {
        return new ShowBoard(work, rules, clock);
    }

    @Bean
    OpenClockGauges openClockGauges(OpenWork work, MeterRegistry meters) {
        return new OpenClockGauges(work, meters);
    }
}
