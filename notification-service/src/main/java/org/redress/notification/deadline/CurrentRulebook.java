package org.redress.notification.deadline;

import java.util.List;
import org.redress.notification.calendar.Calendars;
import org.redress.notification.calendar.model.WorkingCalendar;
import org.redress.notification.deadline.model.Rulebook;
import org.redress.notification.deadline.model.Rulebooks;

/** What is known of policies and calendars at the moment; put together anew only when one of them has changed. */
final class CurrentRulebook implements Rulebooks {

    private final Policies policies;
    private final Calendars calendars;
    private volatile Made made;

    CurrentRulebook(Policies policies, Calendars calendars) {
        this.policies = policies;
        this.calendars = calendars;
    }

    private record Made(List<Policies.Known> policies, WorkingCalendar calendar, Rulebook book) {

        @SuppressWarnings("ReferenceEquality") // both are replaced as a whole when they change
        boolean isOf(List<Policies.Known> otherPolicies, WorkingCalendar otherCalendar) {
            return policies == otherPolicies && calendar == otherCalendar;
        }
    }

    @Override
    public Rulebook current() {
        var current = made;
        if (current == null || !current.isOf(policies.all(), calendars.china())) {
            current = make();
            made = current;
        }
        return current.book();
    }

    @Override
    public Rulebook refreshed() {
        policies.refresh();
        calendars.refresh();
        return current();
    }

    private Made make() {
        var versions = policies.all();
        var calendar = calendars.china();
        var book =
                new Rulebook(versions.stream().map(Policies.Known::policy).toList(), calendar, calendars.byVersion());
        return new Made(versions, calendar, book);
    }
}
