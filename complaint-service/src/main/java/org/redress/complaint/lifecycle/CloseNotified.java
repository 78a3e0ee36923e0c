package org.redress.complaint.lifecycle;

import java.time.Clock;
import org.redress.complaint.model.Command;
import org.redress.complaint.model.Conclusion;
import org.redress.complaint.model.Rules;
import org.redress.complaint.record.Complaints;
import org.redress.complaint.record.Origin;
import org.redress.complaint.record.StoredComplaint;
import org.redress.contracts.Actor;

/** Archives what was answered when nobody has asked for anything since. */
public class CloseNotified {

    private static final Actor SYSTEM = Actor.system("complaint-service");

    /** As many as are read at once; what remains is next. */
    private static final int BATCH = 100;

    private final Complaints complaints;
    private final Permissions permissions;
    private final Rules rules;
    private final Clock clock;

    public CloseNotified(Complaints complaints, Permissions permissions, Rules rules, Clock clock) {
        this.complaints = complaints;
        this.permissions = permissions;
        this.rules = rules;
        this.clock = clock;
    }

    /** How many were closed; one that somebody else changed meanwhile is left for the next time. */
    public int closeDue() {
        var closed = 0;
        for (var id : complaints.notifiedBefore(clock.instant().minus(rules.closeAfter()), BATCH)) {
            closed += complaints.findReadable(id).filter(this::close).isPresent() ? 1 : 0;
        }
        return closed;
    }

    private boolean close(StoredComplaint stored) {
        var on = permissions.occasion(stored, SYSTEM);
        return Command.CLOSE.obstacle(stored.complaint(), on).isEmpty()
                && complaints.change(stored, Conclusion.close(stored.complaint(), on), new Origin.Plain());
    }
}
