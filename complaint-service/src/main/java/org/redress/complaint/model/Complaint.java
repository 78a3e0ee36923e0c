package org.redress.complaint.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.redress.contracts.Actor;
import org.redress.contracts.ComplaintEvent.PersonalDataErased;
import org.redress.contracts.HandlingWay;
import org.redress.contracts.Kind;
import org.redress.contracts.NonAcceptanceGround;

/**
 * One investor complaint. Its state is always the fold of its events, so that history can be checked against it.
 * {@code sequence} is that of the last event, {@code routingTrigger} that of the last one that asked for routing (0:
 * none); {@code supplements} counts the requests for what is missing, {@code returns} the returned assignments, {@code
 * attachments} the files.
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
        int returns,
        Handling handling,
        Supervision supervision,
        Ending ending,
        int attachments) {

    public static final int MAX_ATTACHMENTS = 20;

    public Complaint {
        reviewReasons = List.copyOf(reviewReasons);
    }

    /** Accepted at once, by {@code system}, when there is no reason for a person to look at it first. */
    public static Decision file(
            UUID id, Facts facts, List<ReviewReason> reasons, Map<TextField, String> texts, Actor by, Instant at) {
        return file(id, null, facts, reasons, texts, by, at);
    }

    /** {@code parent} is the complaint of the level below that this one takes up, or null. */
    public static Decision file(
            UUID id,
            UUID parent,
            Facts facts,
            List<ReviewReason> reasons,
            Map<TextField, String> texts,
            Actor by,
            Instant at) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(Events.filed(id, parent, facts, reasons, by, at), texts));
        if (reasons.isEmpty()) {
            steps.add(Step.of(Events.accepted(id, facts, Actor.system("complaint-service"), at)));
        }
        return new Decision(Fold.of(null, steps), steps);
    }

    /** {@code texts} list what is missing. */
    public Decision requestSupplement(Map<TextField, String> texts, Occasion on) {
        return carryOut(Command.REQUEST_SUPPLEMENT, on, () -> new Step(Events.supplementRequested(this, on), texts));
    }

    /** It goes back to a person: what was supplied is never accepted by rule. */
    public Decision supplyMaterials(Map<TextField, String> texts, Occasion on) {
        return carryOut(Command.SUPPLY_MATERIALS, on, () -> new Step(Events.materialsSupplied(this, on), texts));
    }

    public Decision accept(Occasion on) {
        return carryOut(Command.ACCEPT, on, () -> Step.of(Events.accepted(id, facts, on.by(), on.at())));
    }

    public Decision reject(NonAcceptanceGround why, Map<TextField, String> texts, Occasion on) {
        return carryOut(Command.REJECT, on, () -> new Step(Events.notAccepted(id, why, on.by(), on.at()), texts));
    }

    /** Also possible while others have it: then it is a reassignment. */
    public Decision assign(Assignment to, Occasion on) {
        return place(Command.ASSIGN, to, Map.of(), on);
    }

    public Decision signFor(Occasion on) {
        return carryOut(Command.SIGN_FOR, on, () -> Step.of(Events.signedFor(this, on)));
    }

    /** What was done so far; the first time it counts as the first contact with the complainant. */
    public Decision recordProgress(Map<TextField, String> texts, Occasion on) {
        return carryOut(Command.RECORD_PROGRESS, on, () -> new Step(Events.progressRecorded(this, on), texts));
    }

    /** {@code suggested} is the department that the lead holds responsible instead of itself. */
    public Decision returnAssignment(String suggested, Map<TextField, String> texts, Occasion on) {
        return carryOut(Command.RETURN_ASSIGNMENT, on, () -> new Step(Events.returned(this, suggested, on), texts));
    }

    /** Final: it cannot be returned again. */
    public Decision decideReturn(Assignment to, Map<TextField, String> texts, Occasion on) {
        return place(Command.DECIDE_RETURN, to, texts, on);
    }

    /** A suggestion has nobody to be coordinated with: it becomes a proposal to those who make the policy. */
    public Decision submitResult(HandlingWay way, Map<TextField, String> texts, Occasion on) {
        return carryOut(Command.SUBMIT_RESULT, on, () -> {
            if (facts.kind() == Kind.SUGGESTION && way != HandlingWay.POLICY_PROPOSAL) {
                throw new Refused(Refused.Reason.WAY_NOT_FOR_SUGGESTIONS);
            }
            return new Step(Events.resultSubmitted(this, way, on), texts);
        });
    }

    public Decision addAttachment(AttachedFile file, String name, Occasion on) {
        return carryOut(
                Command.ADD_ATTACHMENT,
                on,
                () -> new Step(Events.attachmentAdded(this, file, on), Map.of(TextField.FILE_NAME, name)));
    }

    /** Whether a routing decision made for the event {@code basedOn} still answers the open question. */
    public boolean awaitsRoutingOf(long basedOn) {
        return status == Status.ACCEPTED && basedOn == routingTrigger;
    }

    public boolean isHandledBy(String department) {
        return assignment != null && assignment.involves(department);
    }

    /** Of an ended complaint, by rule alone. */
    public Decision erasePersonalData(Actor by, Instant at) {
        if (!status.isTerminal()) {
            throw new Refused(Refused.Reason.NOT_ALLOWED_NOW);
        }
        var steps = List.of(Step.of(new PersonalDataErased(id, at, by)));
        return new Decision(Fold.of(this, steps), steps);
    }

    private Decision place(Command command, Assignment to, Map<TextField, String> texts, Occasion on) {
        return carryOut(command, on, () -> {
            var ownMatter = to.lead().equals(facts.respondentDepartment());
            if (ownMatter && on.rules().respondent() == RespondentRule.NEVER_LEADS) {
                throw new Refused(Refused.Reason.LEAD_IS_RESPONDENT);
            }
            return new Step(Events.assigned(id, to, ownMatter, on.by(), on.at()), texts);
        });
    }

    /** The one road by which a command changes anything: guarded first, decided then, folded last. */
    Decision carryOut(Command command, Occasion on, Supplier<Step> step) {
        return carryOutAll(command, on, () -> List.of(step.get()));
    }

    Decision carryOutAll(Command command, Occasion on, Supplier<List<Step>> deciding) {
        command.obstacle(this, on).ifPresent(reason -> {
            throw new Refused(reason);
        });
        var steps = deciding.get();
        return new Decision(Fold.of(this, steps), steps);
    }
}
