package org.redress.contracts;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Wire names of the events. A name is never a class name; a changed event gets a new {@code .v2} name beside the old. */
public final class EventTypes {

    private static final Map<String, Class<? extends RedressEvent>> BY_NAME = Map.ofEntries(
            entry("redress.complaint.filed.v1", ComplaintEvent.ComplaintFiled.class),
            entry("redress.complaint.supplement-requested.v1", ComplaintEvent.SupplementRequested.class),
            entry("redress.complaint.materials-supplied.v1", ComplaintEvent.MaterialsSupplied.class),
            entry("redress.complaint.accepted.v1", ComplaintEvent.ComplaintAccepted.class),
            entry("redress.complaint.not-accepted.v1", ComplaintEvent.ComplaintNotAccepted.class),
            entry("redress.complaint.reclassified.v1", ComplaintEvent.ComplaintReclassified.class),
            entry("redress.complaint.assigned.v1", ComplaintEvent.ComplaintAssigned.class),
            entry("redress.complaint.assignment-signed-for.v1", ComplaintEvent.AssignmentSignedFor.class),
            entry("redress.complaint.assignment-returned.v1", ComplaintEvent.AssignmentReturned.class),
            entry("redress.complaint.progress-recorded.v1", ComplaintEvent.ProgressRecorded.class),
            entry("redress.complaint.meeting-recorded.v1", ComplaintEvent.MeetingRecorded.class),
            entry("redress.complaint.expert-consulted.v1", ComplaintEvent.ExpertConsulted.class),
            entry("redress.complaint.investor-info-requested.v1", ComplaintEvent.InvestorInfoRequested.class),
            entry("redress.complaint.investor-info-supplied.v1", ComplaintEvent.InvestorInfoSupplied.class),
            entry("redress.complaint.extension-requested.v1", ComplaintEvent.ExtensionRequested.class),
            entry("redress.complaint.extension-granted.v1", ComplaintEvent.ExtensionGranted.class),
            entry("redress.complaint.extension-refused.v1", ComplaintEvent.ExtensionRefused.class),
            entry("redress.complaint.result-submitted.v1", ComplaintEvent.ResultSubmitted.class),
            entry("redress.complaint.result-returned-for-redo.v1", ComplaintEvent.ResultReturnedForRedo.class),
            entry("redress.complaint.concluded.v1", ComplaintEvent.ComplaintConcluded.class),
            entry("redress.complaint.result-notified.v1", ComplaintEvent.ResultNotified.class),
            entry("redress.complaint.callback-recorded.v1", ComplaintEvent.CallbackRecorded.class),
            entry("redress.complaint.reopened.v1", ComplaintEvent.ComplaintReopened.class),
            entry("redress.complaint.higher-level-referral-filed.v1", ComplaintEvent.HigherLevelReferralFiled.class),
            entry("redress.complaint.closed.v1", ComplaintEvent.ComplaintClosed.class),
            entry("redress.complaint.withdrawn.v1", ComplaintEvent.ComplaintWithdrawn.class),
            entry("redress.complaint.merged.v1", ComplaintEvent.ComplaintMerged.class),
            entry("redress.complaint.supervision-card-issued.v1", ComplaintEvent.SupervisionCardIssued.class),
            entry("redress.complaint.supervision-card-answered.v1", ComplaintEvent.SupervisionCardAnswered.class),
            entry("redress.complaint.supervision-card-lifted.v1", ComplaintEvent.SupervisionCardLifted.class),
            entry("redress.complaint.recusal-requested.v1", ComplaintEvent.RecusalRequested.class),
            entry("redress.complaint.recusal-decided.v1", ComplaintEvent.RecusalDecided.class),
            entry("redress.complaint.retaliation-reported.v1", ComplaintEvent.RetaliationReported.class),
            entry("redress.complaint.policy-proposal-submitted.v1", ComplaintEvent.PolicyProposalSubmitted.class),
            entry("redress.complaint.audit-note-added.v1", ComplaintEvent.AuditNoteAdded.class),
            entry("redress.complaint.attachment-added.v1", ComplaintEvent.AttachmentAdded.class),
            entry("redress.complaint.personal-data-erased.v1", ComplaintEvent.PersonalDataErased.class),
            entry("redress.routing.decided.v1", RoutingEvent.RoutingDecided.class),
            entry("redress.routing.undetermined.v1", RoutingEvent.RoutingUndetermined.class),
            entry("redress.deadline.set.v1", DeadlineEvent.DeadlineSet.class),
            entry("redress.deadline.paused.v1", DeadlineEvent.DeadlinePaused.class),
            entry("redress.deadline.resumed.v1", DeadlineEvent.DeadlineResumed.class),
            entry("redress.deadline.recomputed.v1", DeadlineEvent.DeadlineRecomputed.class),
            entry("redress.deadline.met.v1", DeadlineEvent.DeadlineMet.class),
            entry("redress.deadline.ended.v1", DeadlineEvent.DeadlineEnded.class),
            entry("redress.deadline.warning.v1", DeadlineEvent.DeadlineWarning.class),
            entry("redress.deadline.breached.v1", DeadlineEvent.DeadlineBreached.class),
            entry("redress.deadline.breach-retracted.v1", DeadlineEvent.DeadlineBreachRetracted.class),
            entry("redress.deadline.escalation-raised.v1", DeadlineEvent.EscalationRaised.class),
            entry("redress.directory.department-published.v1", DirectoryEvent.DepartmentPublished.class),
            entry("redress.directory.category-published.v1", DirectoryEvent.CategoryPublished.class),
            entry("redress.directory.region-published.v1", DirectoryEvent.RegionPublished.class),
            entry("redress.directory.completed.v1", DirectoryEvent.DirectoryCompleted.class));

    private static final Map<Class<?>, String> BY_CLASS =
            BY_NAME.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private EventTypes() {}

    public static String nameOf(RedressEvent event) {
        return BY_CLASS.get(event.getClass());
    }

    public static String nameOf(Class<? extends RedressEvent> event) {
        return BY_CLASS.get(event);
    }

    /** Empty means that a newer producer published it: the consumer advances past it and counts it. */
    public static Optional<Class<? extends RedressEvent>> classOf(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    public static Map<String, Class<? extends RedressEvent>> all() {
        return BY_NAME;
    }
}
