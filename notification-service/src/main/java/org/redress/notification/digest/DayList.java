package org.redress.notification.digest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.notification.calendar.Calendars;
import org.redress.notification.deadline.DeadlineSearch;
import org.redress.notification.deadline.DeadlineSearch.Found;
import org.redress.notification.deadline.DeadlineSearch.Order;
import org.redress.notification.deadline.DeadlineSearch.Question;
import org.redress.notification.deadline.model.ClockRules;
import org.redress.notification.deadline.model.ClockStatus;
import org.redress.notification.deadline.model.Owner;
import org.springframework.stereotype.Component;

/** What a department has to do today: what is late, what is due today, and what is due soon. */
@Component
class DayList {

    static final int SOON_WORKING_DAYS = 3;
    private static final int MOST = 200;

    private final DeadlineSearch clocks;
    private final ClockRules rules;
    private final Calendars calendars;
    private final Clock clock;

    DayList(DeadlineSearch clocks, ClockRules rules, Calendars calendars, Clock clock) {
        this.clocks = clocks;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** In the order in which a reader should look at them. */
    enum Urgency {
        OVERDUE,
        TODAY,
        SOON
    }

    /** Empty when nothing presses; of very many the first due. */
    Map<Urgency, List<Found>> of(String department) {
        var now = clock.instant();
        var calendar = calendars.china();
        var today = LocalDate.ofInstant(now, calendar.zone());
        var lastDay = calendar.plusWorkingDays(today, SOON_WORKING_DAYS).date();
        var before = lastDay.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        var question =
                new Question(null, null, null, department, before, true, Optional.empty(), Order.DUE, Optional.empty());
        return clocks.find(question, MOST).stream()
                .filter(this::isTheirs)
                .collect(groupingBy(found -> urgency(found.clock().dueAt(), now, today), TreeMap::new, toList()));
    }

    private boolean isTheirs(Found found) {
        var stage = rules.book().stageOf(found.clock());
        return stage.owner() == Owner.DEPARTMENT
                && !stage.silent()
                && found.clock().status() != ClockStatus.PAUSED;
    }

    private Urgency urgency(Instant dueAt, Instant now, LocalDate today) {
        if (dueAt.isBefore(now)) {
            return Urgency.OVERDUE;
        }
        return LocalDate.ofInstant(dueAt, calendars.china().zone()).equals(today) ? Urgency.TODAY : Urgency.SOON;
    }
}
