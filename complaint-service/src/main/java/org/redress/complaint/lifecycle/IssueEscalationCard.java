package org.redress.complaint.lifecycle;

import java.util.Map;
import java.util.Optional;
import org.redress.complaint.model.Decision;
import org.redress.complaint.model.Refused;
import org.redress.complaint.model.Supervising;
import org.redress.complaint.model.Supervising.Escalation;
import org.redress.complaint.record.Complaints;
import org.redress.complaint.record.Origin;
import org.redress.complaint.record.StoredComplaint;
import org.redress.contracts.Actor;
import org.redress.contracts.DeadlineEvent.DeadlineBreachRetracted;
import org.redress.contracts.DeadlineEvent.EscalationRaised;

/** Issues the supervision card that an escalation asks for, once, and lifts it when the breach is taken back. */
public class IssueEscalationCard {

    /** What became of an escalation. */
    public enum Outcome {
        ISSUED,
        /** It asks for no card, has one already, or the complaint is past it. */
        NOTHING_TO_DO,
        LOST_RACE
    }

    private static final Actor DEADLINES = Actor.system("notification-service");

    private final Complaints complaints;
    private final Permissions permissions;

    public IssueEscalationCard(Complaints complaints, Permissions permissions) {
        this.complaints = complaints;
        this.permissions = permissions;
    }

    /** Only {@link Outcome#ISSUED} has noted the consumed event. */
    public Outcome issue(EscalationRaised raised, Origin.Consumed consumed) {
        var found = complaints.find(raised.complaintId());
        if (raised.card() == null || found.isEmpty()) {
            return Outcome.NOTHING_TO_DO;
        }
        var by = new Escalation(raised.stage(), raised.run(), raised.level());
        var complaint = found.get().complaint();
        if (complaint.supervision().hasCardOf(by)) {
            return Outcome.NOTHING_TO_DO;
        }
        try {
            var on = permissions.occasion(found.get(), DEADLINES);
            var decision = Supervising.issueCard(complaint, raised.card(), null, by, Map.of(), on);
            return complaints.change(found.get(), decision, consumed) ? Outcome.ISSUED : Outcome.LOST_RACE;
        } catch (Refused pastIt) {
            return Outcome.NOTHING_TO_DO;
        }
    }

    /** False when somebody else changed the complaint meanwhile: to be tried again. Repeating it lifts nothing twice. */
    public boolean lift(DeadlineBreachRetracted retracted) {
        var found = complaints.find(retracted.complaintId());
        var lifted = found.flatMap(stored -> lifting(stored, retracted));
        return lifted.isEmpty() || complaints.change(found.orElseThrow(), lifted.get(), new Origin.Plain());
    }

    /** All cards of that clock in one decision, so that no reader sees half of them. */
    private Optional<Decision> lifting(StoredComplaint stored, DeadlineBreachRetracted retracted) {
        return Supervising.liftCardsOf(
                stored.complaint(), retracted.stage(), retracted.run(), permissions.occasion(stored, DEADLINES));
    }
}
