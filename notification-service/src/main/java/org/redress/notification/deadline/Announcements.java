package org.redress.notification.deadline;

import java.util.List;
import java.util.stream.Stream;
import org.redress.contracts.ComplaintEvent;
import org.redress.notification.deadline.model.Change;
import org.redress.notification.deadline.model.ClockRules;
import org.redress.notification.notice.model.Notice;

/** Who is told of what an event or time did. */
final class Announcements {

    private final ClockRules rules;

    Announcements(ClockRules rules) {
        this.rules = rules;
    }

    List<Notice> of(ComplaintEvent event, long sequence, Change change) {
        var steps = new StepNotices(event, sequence, change.clocks());
        return Stream.of(steps.toInvestor(), steps.toDepartments(), steps.toCentre(), fired(change))
                .flatMap(notices -> notices)
                .toList();
    }

    List<Notice> of(Change change) {
        return fired(change).toList();
    }

    private Stream<Notice> fired(Change change) {
        var clocks = new ClockNotices(rules.book(), change.clocks());
        return Stream.concat(
                change.events().stream().flatMap(clocks::of),
                change.skipped().stream().flatMap(clocks::of));
    }
}
