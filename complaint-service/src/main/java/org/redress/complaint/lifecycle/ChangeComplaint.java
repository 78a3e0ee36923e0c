package org.redress.complaint.lifecycle;

import java.util.Optional;
import org.redress.complaint.model.Decision;
import org.redress.complaint.model.Refused;
import org.redress.complaint.model.Refused.Reason;
import org.redress.complaint.model.Timeline;
import org.redress.complaint.record.Complaints;
import org.redress.complaint.record.Origin;
import org.redress.complaint.record.StoredComplaint;

/** Carries out a command: once for each idempotency key, on the version it is meant for, in one write. */
public class ChangeComplaint {

    /** A command that lost a race, be it to a clock, is decided anew, as if it had come a moment later. */
    private static final int TRIES = 10;

    private final Complaints complaints;
    private final Permissions permissions;

    public ChangeComplaint(Complaints complaints, Permissions permissions) {
        this.complaints = complaints;
        this.permissions = permissions;
    }

    public StoredComplaint carryOut(Order order, Move move) {
        return carryOutOnHistory(order, (stored, on) -> move.apply(stored.complaint(), on));
    }

    public StoredComplaint carryOutOnHistory(Order order, HistoryMove move) {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var found = find(order);
            var repeated = repeated(found, order.origin()); // a key is its sender's own, who may have lost sight of it
            if (repeated.isPresent()) {
                return repeated.get();
            }
            if (complaints.change(found, decide(order, move, found), order.origin())) {
                return complaints.find(order.id()).orElseThrow();
            }
        }
        throw new Refused(Reason.CHANGED_MEANWHILE).with(permissions.standing(find(order), order.by()));
    }

    /** Refuses what {@link #carryOut} would refuse at this moment; for what must be prepared before. */
    public void rehearse(Order order, Move move) {
        var found = find(order);
        if (repeated(found, order.origin()).isEmpty()) {
            var unused = decide(order, (stored, on) -> move.apply(stored.complaint(), on), found);
        }
    }

    private StoredComplaint find(Order order) {
        return complaints.find(order.id()).orElseThrow(() -> new Refused(Reason.UNKNOWN_COMPLAINT));
    }

    private Decision decide(Order order, HistoryMove move, StoredComplaint found) {
        if (!order.by().sees(found.complaint())) {
            throw new Refused(Reason.UNKNOWN_COMPLAINT);
        }
        try {
            check(order, found);
            return move.apply(found, permissions.occasion(order.command(), found, order.by()));
        } catch (Refused refused) {
            throw refused.with(permissions.standing(found, order.by()));
        }
    }

    private static void check(Order order, StoredComplaint found) {
        if (order.versions().isPresent() && !order.versions().get().contains(Long.toString(found.version()))) {
            throw new Refused(Reason.STALE_VERSION);
        }
        if (found.complaint().sequence() >= Timeline.MAX_ENTRIES) {
            throw new Refused(Reason.TIMELINE_FULL);
        }
    }

    private static Optional<StoredComplaint> repeated(StoredComplaint found, Origin origin) {
        if (!(origin instanceof Origin.Keyed keyed)) {
            return Optional.empty();
        }
        var earlier = found.receipts().get(keyed.key());
        if (earlier != null && !earlier.equals(keyed.request())) {
            throw new Refused(Reason.KEY_REUSED);
        }
        return Optional.ofNullable(earlier).map(same -> found);
    }
}
