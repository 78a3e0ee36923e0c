package org.redress.complaint.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.contracts.Actor;
import org.redress.contracts.HandlingWay;
import org.redress.contracts.NonAcceptanceGround;

/**
 * One investor complaint. Its state is always the fold of its events, so that history can be checked against it.
 * {@code sequence} is that of the last event, {@code routingTrigger} that of the last one that asked for routing (0:
 * none); {@code supplements} counts the requests for what is missing, {@code returns} the returned assignments.
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
        NonAcceptanceGround ground,
        int supplements,
        int returns) {

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

    /** {@code texts} list what is missing. */
    public Decision requestSupplement(Map<TextField, String> texts, Occasion on) {
        guard(Command.REQUEST_SUPPLEMENT, on);
        return decided(new Step(Events.supplementRequested(this, on), texts));
    }

    /** It goes back to a person: what was supplied is never accepted by rule. */
    public Decision supplyMaterials(Map<TextField, String> texts, Occasion on) {
        guard(Command.SUPPLY_MATERIALS, on);
        return decided(new Step(Events.materialsSupplied(this, on), texts));
    }

    public Decision accept(Occasion on) {
        guard(Command.ACCEPT, on);
        return decided(Step.of(Events.accepted(id, facts, on.by(), on.at())));
    }

    public Decision reject(NonAcceptanceGround why, Map<TextField, String> texts, Occasion on) {
        guard(Command.REJECT, on);
        return decided(new Step(Events.notAccepted(id, why, on.by(), on.at()), texts));
    }

    /** Also possible while others have it: then it is a reassignment. */
    public Decision assign(Assignment to, Occasion on) {
        return place(Command.ASSIGN, to, Map.of(), on);
    }

    public Decision signFor(Occasion on) {
        guard(Command.SIGN_FOR, on);
        return decided(Step.of(Events.signedFor(this, on)));
    }

    /** What was done so far; the first time it counts as the first contact with the complainant. */
    public Decision recordProgress(Map<TextField, String> texts, Occasion on) {
        guard(Command.RECORD_PROGRESS, on);
        return decided(new Step(Events.progressRecorded(this, on), texts));
    }

    /** {@code suggested} is the department that the lead holds responsible instead of itself. */
    public Decision returnAssignment(String suggested, Map<TextField, String> texts, Occasion on) {
        guard(Command.RETURN_ASSIGNMENT, on);
        return decided(new Step(Events.returned(this, suggested, on), texts));
    }

    /** Final: it cannot be returned again. */
    public Decision decideReturn(Assignment to, Map<TextField, String> texts, Occasion on) {
        return place(Command.DECIDE_RETURN, to, texts, on);
    }

    public Decision submitResult(HandlingWay way, Map<TextField, String> texts, Occasion on) {
        guard(Command.SUBMIT_RESULT, on);
        return decided(new Step(Events.resultSubmitted(this, way, on), texts));
    }

    /** Whether a routing decision made for the event {@code basedOn} still answers the open question. */
    public boolean awaitsRoutingOf(long basedOn) {
        return status == Status.ACCEPTED && basedOn == routingTrigger;
    }

    public boolean isHandledBy(String department) {
        return assignment != null && assignment.involves(department);
    }

    private Decision place(Command command, Assignment to, Map<TextField, String> texts, Occasion on) {
        guard(command, on);
        var ownMatter = to.lead().equals(facts.respondentDepartment());
        if (ownMatter && on.rules().respondent() == RespondentRule.NEVER_LEADS) {
            throw new Refused(Refused.Reason.LEAD_IS_RESPONDENT);
        }
        return decided(new Step(Events.assigned(id, to, ownMatter, on.by(), on.at()), texts));
    }

    private void guard(Command command, Occasion on) {
        command.obstacle(this, on).ifPresent(reason -> {
            throw new Refused(reason);
        });
    }

    private Decision decided(Step... steps) {
        return new Decision(Fold.of(this, List.of(steps)), List.of(steps));
    }
}
