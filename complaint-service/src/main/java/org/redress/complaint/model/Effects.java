package org.redress.complaint.model;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.redress.complaint.model.Ending.Referral;
import org.redress.complaint.model.Ending.Withdrawal;
import org.redress.complaint.model.Handling.Extension;
import org.redress.complaint.model.Handling.ExtensionRequest;
import org.redress.complaint.model.Supervision.Card;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.ComplaintEvent.*;

/** What each event does to the state; one that does nothing says so. */
final class Effects {

    private final Map<String, BiConsumer<ComplaintEvent, Draft>> byEvent = new TreeMap<>();

    private static final Effects ALL =
            new Effects().intake().assignment().work().conclusion().leaving().supervision();

    private Effects() {}

    static void apply(ComplaintEvent event, Draft to) {
        var effect = ALL.byEvent.get(event.getClass().getName());
        if (effect == null) {
            throw new IllegalArgumentException("No rule for " + event.getClass().getSimpleName());
        }
        effect.accept(event, to);
    }

    private Effects intake() {
        on(SupplementRequested.class, (event, to) -> {
            to.status = Status.AWAITING_SUPPLEMENT;
            to.supplements = event.round();
        });
        on(MaterialsSupplied.class, (event, to) -> to.status = Status.SUBMITTED);
        on(ComplaintAccepted.class, (event, to) -> {
            to.status = Status.ACCEPTED;
            to.facts = Facts.of(event);
            to.routingTrigger = to.sequence();
        });
        on(ComplaintNotAccepted.class, (event, to) -> {
            to.status = Status.NOT_ACCEPTED;
            to.ground = event.ground();
        });
        return on(ComplaintReclassified.class, (event, to) -> {
            to.facts = Facts.of(event);
            if (to.status == Status.ACCEPTED) {
                to.routingTrigger = to.sequence();
            }
        });
    }

    private Effects assignment() {
        on(ComplaintAssigned.class, (event, to) -> {
            to.status = Status.ASSIGNED;
            to.facts = to.facts.handledAs(event.handlingClass());
            to.assignment = Assignment.of(event);
            to.handling = to.handling.withNothingOpen();
        });
        on(AssignmentSignedFor.class, (event, to) -> to.status = Status.IN_PROGRESS);
        return on(AssignmentReturned.class, (event, to) -> {
            to.status = Status.ACCEPTED;
            to.assignment = null;
            to.returns = event.returns();
            to.routingTrigger = to.sequence();
            to.handling = to.handling.withNothingOpen();
        });
    }

    private Effects work() {
        changesNothing(ProgressRecorded.class);
        changesNothing(MeetingRecorded.class);
        changesNothing(ExpertConsulted.class);
        on(AttachmentAdded.class, (event, to) -> to.attachments++);
        on(InvestorInfoRequested.class, (event, to) -> to.handling = to.handling.asked(event.occurredAt()));
        on(InvestorInfoSupplied.class, (event, to) -> to.handling = to.handling.asked(null));
        on(
                ExtensionRequested.class,
                (event, to) -> to.handling = to.handling.extensionAsked(new ExtensionRequest(
                        new Extension(event.stage(), event.workingDays()),
                        event.actor().id())));
        on(
                ExtensionGranted.class,
                (event, to) -> to.handling = to.handling.granted(new Extension(event.stage(), event.workingDays())));
        return on(ExtensionRefused.class, (event, to) -> to.handling = to.handling.extensionAsked(null));
    }

    private Effects conclusion() {
        on(ResultSubmitted.class, (event, to) -> {
            to.status = Status.PENDING_REVIEW;
            to.handling = to.handling.withNothingOpen();
        });
        on(ResultReturnedForRedo.class, (event, to) -> to.status = Status.IN_PROGRESS);
        on(ComplaintConcluded.class, (event, to) -> {
            to.status = Status.CONCLUDED;
            to.handling = to.handling.withNothingOpen();
            to.ending = to.ending.concluded(event.closingGround());
        });
        on(ResultNotified.class, (event, to) -> {
            to.status = Status.NOTIFIED;
            to.ending = to.ending.notifiedAt(event.occurredAt());
        });
        on(
                CallbackRecorded.class,
                (event, to) -> to.ending = to.ending.answered(
                        new Ending.Callback(event.contacted(), event.solved(), event.satisfaction())));
        on(ComplaintReopened.class, (event, to) -> {
            to.status = Status.IN_PROGRESS;
            to.ending = to.ending.reopened(event.round());
        });
        return on(ComplaintClosed.class, (event, to) -> {
            to.status = Status.CLOSED;
            to.ending = to.ending.notifiedAt(null);
        });
    }

    private Effects leaving() {
        on(
                HigherLevelReferralFiled.class,
                (event, to) ->
                        to.ending = to.ending.referred(new Referral(event.referredComplaintId(), event.level())));
        on(ComplaintWithdrawn.class, (event, to) -> {
            to.status = Status.WITHDRAWN;
            to.handling = to.handling.withNothingOpen();
            to.ending = to.ending.withdrawn(event.deemed() ? Withdrawal.DEEMED : Withdrawal.REQUESTED, null);
        });
        return on(ComplaintMerged.class, (event, to) -> {
            to.status = Status.WITHDRAWN;
            to.handling = to.handling.withNothingOpen();
            to.ending = to.ending.withdrawn(Withdrawal.MERGED, event.into());
        });
    }

    private Effects supervision() {
        on(
                SupervisionCardIssued.class,
                (event, to) -> to.supervision = to.supervision.issued(new Card(
                        event.card(),
                        event.colour(),
                        event.department(),
                        event.stage(),
                        event.run(),
                        event.level(),
                        Card.State.ISSUED)));
        on(
                SupervisionCardAnswered.class,
                (event, to) -> to.supervision = to.supervision.changed(event.card(), Card.State.ANSWERED));
        on(
                SupervisionCardLifted.class,
                (event, to) -> to.supervision = to.supervision.changed(event.card(), Card.State.LIFTED));
        on(
                RecusalRequested.class,
                (event, to) -> to.supervision =
                        to.supervision.recusalAskedBy(event.actor().id()));
        on(RecusalDecided.class, (event, to) -> to.supervision = to.supervision.recusalAskedBy(null));
        on(RetaliationReported.class, (event, to) -> to.supervision = to.supervision.retaliationReported());
        changesNothing(PolicyProposalSubmitted.class);
        changesNothing(PersonalDataErased.class);
        return changesNothing(AuditNoteAdded.class);
    }

    private <E extends ComplaintEvent> Effects on(Class<E> event, BiConsumer<E, Draft> effect) {
        byEvent.put(event.getName(), (happened, to) -> effect.accept(event.cast(happened), to));
        return this;
    }

    private Effects changesNothing(Class<? extends ComplaintEvent> event) {
        return on(event, (happened, to) -> {});
    }
}
