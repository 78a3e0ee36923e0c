package org.redress.notification.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.redress.contracts.ComplaintEvent;
import org.redress.notification.deadline.model.Change;
import org.redress.notification.deadline.model.ClockRules;
import org.redress.notification.notice.NoticeBook;
import org.redress.outbox.LostRace;
import org.redress.outbox.ReceivedEvent;

/** Lets an event of a complaint start, stop, pause and end its clocks. Notices first, the owning write last. */
public final class KeepClocks {

    private final Deadlines deadlines;
    private final ClockRules rules;
    private final CountRedCards redCards;
    private final Announcements announcements;
    private final NoticeBook notices;
    private final Grace grace;
    private final Clock clock;

    KeepClocks(
            Deadlines deadlines,
            ClockRules rules,
            CountRedCards redCards,
            Announcements announcements,
            NoticeBook notices,
            Grace grace,
            Clock clock) {
        this.deadlines = deadlines;
        this.rules = rules;
        this.redCards = redCards;
        this.announcements = announcements;
        this.notices = notices;
        this.grace = grace;
        this.clock = clock;
    }

    /** False when the event means nothing to any clock. */
    public boolean on(ComplaintEvent event, ReceivedEvent received) {
        var before = deadlines.find(event.complaintId());
        var applied = rules.apply(before.clocks(), event, received.sequence(), clock.instant());
        var change = redCards.on(event, applied);
        var announced = announcements.of(event, received.sequence(), change);
        if (change.clocks().equals(before.clocks()) && announced.isEmpty()) {
            return false;
        }
        notices.record(announced);
        if (!deadlines.save(before, change, nextAt(before, change), received)) {
            throw new LostRace();
        }
        deadlines.relay(event.complaintId());
        return true;
    }

    /** An order to count the clocks anew is not put off by what happens to them meanwhile. */
    private Optional<Instant> nextAt(Stored before, Change change) {
        return before.rebase() == null
                ? rules.nextAt(change.clocks(), grace.business())
                : Optional.ofNullable(before.nextAt());
    }
}
