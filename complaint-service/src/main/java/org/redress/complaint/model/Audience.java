package org.redress.complaint.model;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.ComplaintEvent.*;
import org.redress.contracts.Role;

/** Who may read a timeline entry; each includes those before it. */
public enum Audience {
    /** Anybody who has the tracking code. */
    PUBLIC,
    /** The complainant too. */
    PARTIES,
    /** Those who handle it too. */
    HANDLING,
    /** Supervisors only. */
    SUPERVISION;

    private static final Map<Class<? extends ComplaintEvent>, Audience> BY_EVENT = Map.ofEntries(
            entry(ComplaintFiled.class, PARTIES),
            entry(SupplementRequested.class, PARTIES),
            entry(MaterialsSupplied.class, PARTIES),
            entry(ComplaintAccepted.class, PUBLIC),
            entry(ComplaintNotAccepted.class, PARTIES),
            entry(ComplaintReclassified.class, PARTIES),
            entry(ComplaintAssigned.class, PUBLIC),
            entry(AssignmentSignedFor.class, PUBLIC),
            entry(AssignmentReturned.class, HANDLING),
            entry(ProgressRecorded.class, PARTIES),
            entry(MeetingRecorded.class, PARTIES),
            entry(ExpertConsulted.class, HANDLING),
            entry(InvestorInfoRequested.class, PARTIES),
            entry(InvestorInfoSupplied.class, PARTIES),
            entry(ExtensionRequested.class, HANDLING),
            entry(ExtensionGranted.class, PARTIES),
            entry(ExtensionRefused.class, HANDLING),
            entry(ResultSubmitted.class, HANDLING),
            entry(ResultReturnedForRedo.class, HANDLING),
            entry(ComplaintConcluded.class, PUBLIC),
            entry(ResultNotified.class, PARTIES),
            entry(CallbackRecorded.class, PARTIES),
            entry(ComplaintReopened.class, PUBLIC),
            entry(HigherLevelReferralFiled.class, PARTIES),
            entry(ComplaintClosed.class, PUBLIC),
            entry(ComplaintWithdrawn.class, PUBLIC),
            entry(ComplaintMerged.class, PARTIES),
            entry(SupervisionCardIssued.class, HANDLING),
            entry(SupervisionCardAnswered.class, HANDLING),
            entry(SupervisionCardLifted.class, HANDLING),
            entry(RecusalRequested.class, HANDLING),
            entry(RecusalDecided.class, HANDLING),
            entry(RetaliationReported.class, SUPERVISION),
            entry(PolicyProposalSubmitted.class, PARTIES),
            entry(PersonalDataErased.class, PARTIES),
            entry(AuditNoteAdded.class, SUPERVISION),
            entry(AttachmentAdded.class, PARTIES));

    private static final Set<Role> ON_THE_COMPLAINANTS_SIDE = Set.of(Role.INVESTOR, Role.INTAKE);

    /** Null when nobody has decided who may read it: such an event must not be recorded. */
    public static Audience of(Class<? extends ComplaintEvent> event) {
        return BY_EVENT.get(event);
    }

    /** What a department or a supervisor puts to the file is evidence of the handling, unlike the complainant's papers. */
    static Audience of(ComplaintEvent event) {
        var internal = event instanceof AttachmentAdded
                && !ON_THE_COMPLAINANTS_SIDE.contains(event.actor().role());
        return internal ? HANDLING : of(event.getClass());
    }

    public boolean includes(Audience entry) {
        return entry.compareTo(this) <= 0;
    }
}
