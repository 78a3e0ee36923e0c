package org.redress.complaint.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.contracts.Actor;
import org.redress.contracts.NonAcceptanceGround;

/**
 * One investor complaint. Its state is always the fold of its events, so that history can be checked against it.
 * {@code sequence} is that of the last event, {@code routingTrigger} that of the last one that asked for routing (0:
 * none).
 */
public record Complaint(
        UUID id,
        long sequence,
        Status status,
        Facts facts,
        String filedBy,
        Instant filedAt,
        List<ReviewReason> reviewReasons,
        UUID parentId,
        long routingTrigger,
        Assignment assignment,
        NonAcceptanceGround ground) {

    public Complaint {
        reviewReasons = List.copyOf(reviewReasons);
    }

    /** Accepted at once, by {@code system}, when there is no reason for a person to look at it first. */
    public static Decision file(
            UUID id, Facts facts, List<ReviewReason> reasons, Map<TextField, String> texts, Actor by, Instant at) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(Events.filed(id, facts, reasons, by, at), texts));
        if (reasons.isEmpty()) {
            steps.add(Step.of(Events.accepted(id, facts, Actor.system("complaint-service"), at)));
        }
        return new Decision(Fold.of(null, steps), steps);
    }

    public Decision accept(Actor by, Instant at) {
        guard(Command.ACCEPT);
        return decided(Step.of(Events.accepted(id, facts, by, at)));
    }

    /** {@code suggestedAgency} may be null, except for {@link NonAcceptanceGround#NOT_THIS_AGENCY}. */
    public Decision reject(NonAcceptanceGround why, String reason, String suggestedAgency, Actor by, Instant at) {
        guard(Command.REJECT);
        var texts = new EnumMap<TextField, String>(TextField.class);
        texts.put(TextField.REASON, reason);
        if (suggestedAgency != null) {
            texts.put(TextField.SUGGESTED_AGENCY, suggestedAgency);
        }
        return decided(new Step(Events.notAccepted(id, why, by, at), texts));
    }

    /** Also possible while others have it: then it is a reassignment. */
    public Decision assign(Assignment to, RespondentRule rule, Actor by, Instant at) {
        guard(Command.ASSIGN);
        var ownMatter = to.lead().equals(facts.respondentDepartment());
        if (ownMatter && rule == RespondentRule.NEVER_LEADS) {
            throw new Refused(Refused.Reason.LEAD_IS_RESPONDENT, status);
        }
        return decided(Step.of(Events.assigned(id, to, ownMatter, by, at)));
    }

    /** Whether a routing decision made for the event {@code basedOn} still answers the open question. */
    public boolean awaitsRoutingOf(long basedOn) {
        return status == Status.ACCEPTED && basedOn == routingTrigger;
    }

    public boolean isHandledBy(String department) {
        return assignment != null && assignment.involves(department);
    }

    private void guard(Command command) {
        if (!command.isLegalFrom(status)) {
            throw new Refused(Refused.Reason.NOT_ALLOWED_NOW, status);
        }
    }

    private Decision decided(Step... steps) {
        return new Decision(Fold.of(this, List.of(steps)), List.of(steps));
    }
}
