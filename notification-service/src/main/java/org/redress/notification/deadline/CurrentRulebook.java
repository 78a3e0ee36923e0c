package org.redress.notification.deadline;

import java.util.List;
import java.util.function.Supplier;
import org.redress.notification.calendar.Calendars;
import org.redress.notification.calendar.model.WorkingCalendar;
import org.redress.notification.deadline.model.Rulebook;

/** What is known of policies and calendars at the moment; put together anew only when one of them has changed. */
final class CurrentRulebook implements Supplier<Rulebook> {

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
    public Rulebook get() {
        var current = made;
        if (current == null || !current.isOf(policies.all(), calendars.china())) {
            current = make();
            made = current;
        }
        return current.book();
    }

    private Made make() {
        var versions = policies.all();
        var calendar = calendars.china();
        var book =
                new Rulebook(versions.stream().map(Policies.Known::policy).toList(), calendar, calendars.byVersion());
        return new Made(versions, calendar, book);
    }
}
