package org.redress.notification.deadline;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.ComplaintEvent.AssignmentReturned;
import org.redress.contracts.ComplaintEvent.ComplaintAccepted;
import org.redress.contracts.ComplaintEvent.ComplaintAssigned;
import org.redress.contracts.ComplaintEvent.ComplaintConcluded;
import org.redress.contracts.ComplaintEvent.ComplaintFiled;
import org.redress.contracts.ComplaintEvent.ComplaintNotAccepted;
import org.redress.contracts.ComplaintEvent.ComplaintReopened;
import org.redress.contracts.ComplaintEvent.ComplaintWithdrawn;
import org.redress.contracts.ComplaintEvent.ExtensionGranted;
import org.redress.contracts.ComplaintEvent.ExtensionRefused;
import org.redress.contracts.ComplaintEvent.ExtensionRequested;
import org.redress.contracts.ComplaintEvent.InvestorInfoRequested;
import org.redress.contracts.ComplaintEvent.InvestorInfoSupplied;
import org.redress.contracts.ComplaintEvent.MaterialsSupplied;
import org.redress.contracts.ComplaintEvent.RecusalRequested;
import org.redress.contracts.ComplaintEvent.ResultNotified;
import org.redress.contracts.ComplaintEvent.ResultReturnedForRedo;
import org.redress.contracts.ComplaintEvent.ResultSubmitted;
import org.redress.contracts.ComplaintEvent.RetaliationReported;
import org.redress.contracts.ComplaintEvent.SupervisionCardIssued;
import org.redress.contracts.ComplaintEvent.SupplementRequested;
import org.redress.contracts.Role;
import org.redress.notification.deadline.model.Clocks;
import org.redress.notification.deadline.model.StageClock;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.notice.model.Notice;
import org.redress.notification.notice.model.NoticeStatus;
import org.redress.notification.notice.model.Recipient;

/**
 * What the steps of a complaint are told as: to the investor every one, to departments that it is theirs now, to the centre
 * that it has to act.
 */
record StepNotices(ComplaintEvent event, long sequence, Clocks clocks) {

    private static final Map<Class<? extends ComplaintEvent>, Step> STEPS = Map.of(
            ComplaintFiled.class, new Step(Milestone.FILED, "ACCEPTANCE"),
            ComplaintAccepted.class, new Step(Milestone.ACCEPTED, "CONCLUSION"),
            ComplaintNotAccepted.class, new Step(Milestone.NOT_ACCEPTED, null),
            SupplementRequested.class, new Step(Milestone.SUPPLEMENT_REQUESTED, "SUPPLEMENT"),
            ComplaintAssigned.class, new Step(Milestone.ASSIGNED, "CONCLUSION"),
            InvestorInfoRequested.class, new Step(Milestone.INFO_REQUESTED, "SILENT_30"),
            ComplaintConcluded.class, new Step(Milestone.CONCLUDED, null),
            ResultNotified.class, new Step(Milestone.RESULT_NOTIFIED, null),
            ComplaintWithdrawn.class, new Step(Milestone.WITHDRAWN, null));

    /** To the lead, once somebody else has acted on its case. */
    private static final Map<Class<? extends ComplaintEvent>, Step> TO_LEAD = Map.of(
            InvestorInfoSupplied.class, new Step(Milestone.INFO_SUPPLIED, "HANDLING"),
            ExtensionGranted.class, new Step(Milestone.EXTENSION_GRANTED, "HANDLING"),
            ExtensionRefused.class, new Step(Milestone.EXTENSION_REFUSED, "HANDLING"),
            ResultReturnedForRedo.class, new Step(Milestone.REDO, "HANDLING"),
            ComplaintReopened.class, new Step(Milestone.REOPENED, "HANDLING"));

    /** To supervisors, who decide or look into it at once. */
    private static final Map<Class<? extends ComplaintEvent>, Milestone> TO_SUPERVISORS = Map.of(
            ExtensionRequested.class, Milestone.EXTENSION_REQUESTED,
            RecusalRequested.class, Milestone.RECUSAL_REQUESTED,
            RetaliationReported.class, Milestone.RETALIATION_REPORTED);

    /** {@code dueStage}: the clock whose due date is told too. */
    private record Step(Milestone milestone, String dueStage) {}

    Stream<Notice> toInvestor() {
        var step = STEPS.get(event.getClass());
        return step == null ? Stream.empty() : Stream.of(told(step.milestone(), step.dueStage(), Investors.of(clocks)));
    }

    Stream<Notice> toDepartments() {
        if (event instanceof SupervisionCardIssued card) {
            return Stream.of(told(Milestone.CARD_ISSUED, "CARD_REPLY", Recipient.department(card.department())));
        }
        var step = TO_LEAD.get(event.getClass());
        if (step != null && clocks.facts().lead() != null) {
            return Stream.of(told(
                    step.milestone(),
                    step.dueStage(),
                    Recipient.department(clocks.facts().lead())));
        }
        if (!(event instanceof ComplaintAssigned assigned)) {
            return Stream.empty();
        }
        var lead = told(Milestone.ASSIGNED_TO_YOU, "SIGN_FOR", Recipient.department(assigned.lead()));
        return Stream.concat(
                Stream.of(lead),
                clocks.facts().coHandlers().stream()
                        .map(code -> told(Milestone.ASSIGNED_AS_CO_HANDLER, null, Recipient.department(code))));
    }

    /** After the second return it is for a supervisor to say who leads. */
    Stream<Notice> toCentre() {
        if (event instanceof MaterialsSupplied) {
            return Stream.of(told(Milestone.MATERIALS_SUPPLIED, "ACCEPTANCE", Recipient.role(Role.INTAKE)));
        }
        if (event instanceof ResultSubmitted) {
            return Stream.of(told(Milestone.RESULT_SUBMITTED, "REVIEW", Recipient.role(Role.INTAKE)));
        }
        var toSupervisors = TO_SUPERVISORS.get(event.getClass());
        if (toSupervisors != null) {
            return Stream.of(told(toSupervisors, null, Recipient.role(Role.SUPERVISOR)));
        }
        if (event instanceof AssignmentReturned returned) {
            return Stream.of(
                    returned.returns() < 2
                            ? told(Milestone.RETURNED, "ASSIGNMENT", Recipient.role(Role.INTAKE))
                            : told(Milestone.RETURNED_AGAIN, "ASSIGNMENT", Recipient.role(Role.SUPERVISOR)));
        }
        return Stream.empty();
    }

    private Notice told(Milestone milestone, String dueStage, Recipient recipient) {
        var due = Optional.ofNullable(dueStage).flatMap(clocks::latest).filter(StageClock::isOpen);
        return new Notice(
                event.complaintId(),
                due.map(StageClock::stage).orElse(""),
                sequence,
                milestone,
                "",
                recipient,
                Channel.IN_APP,
                event.occurredAt(),
                due.map(StageClock::dueAt).orElse(null),
                due.map(clock -> clock.term().provisional()).orElse(false),
                NoticeStatus.SENT,
                null);
    }
}
