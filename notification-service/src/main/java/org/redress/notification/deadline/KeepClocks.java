package org.redress.notification.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.contracts.ComplaintEvent;
import org.redress.notification.deadline.model.Change;
import org.redress.notification.deadline.model.ClockRules;
import org.redress.notification.notice.NoticeBook;
import org.redress.notification.notice.model.Notice;
import org.redress.outbox.Consumed;
import org.redress.outbox.LostRace;

/** Lets events of a complaint start, stop, pause and end its clocks. Notices first, the owning write last. */
public final class KeepClocks {

    /** An event of a complaint and its sequence. */
    public record Arrived(ComplaintEvent event, long sequence) {}

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

    /** False when the events of a complaint, which are in sequence, mean nothing to any clock. */
    public boolean on(List<Arrived> events, Consumed consumed) {
        var complaint = events.get(0).event().complaintId();
        var before = deadlines.find(complaint);
        var change = Change.none(before.clocks());
        var announced = new ArrayList<Notice>();
        for (var arrived : events) {
            var applied = rules.apply(change.clocks(), arrived.event(), arrived.sequence(), clock.instant());
            var step = redCards.on(arrived.event(), applied);
            announced.addAll(announcements.of(arrived.event(), arrived.sequence(), step));
            change = change.then(step);
        }
        if (change.clocks().equals(before.clocks()) && announced.isEmpty()) {
            return false;
        }
        notices.record(announced);
        if (!deadlines.save(before, change, nextAt(before, change), consumed)) {
            throw new LostRace();
        }
        return true;
    }

    /** An order to count the clocks anew is not put off by what happens to them meanwhile. */
    private Optional<Instant> nextAt(Stored before, Change change) {
        return before.rebase() == null
                ? rules.nextAt(change.clocks(), grace.business())
                : Optional.ofNullable(before.nextAt());
    }
}
