package org.redress.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Something that happened to a complaint; published by complaint-service only. */
public sealed interface ComplaintEvent extends RedressEvent {

    UUID complaintId();

    Actor actor();

    /** {@code reviewReasons} says why a person must look at it first; empty when it was accepted by rule. */
    record ComplaintFiled(
            UUID complaintId,
            Instant occurredAt,
            Actor actor,
            Kind kind,
            String category,
            String region,
            String respondentDepartment,
            ComplainantType complainantType,
            String country,
            String language,
            Money investmentAtRisk,
            Integer jobsAtRisk,
            Instant receivedAt,
            HandlingClass handlingClass,
            List<String> reviewReasons,
            UUID parentId)
            implements ComplaintEvent, RoutingFacts {}

    record SupplementRequested(UUID complaintId, Instant occurredAt, Actor actor, int round)
            implements ComplaintEvent {}

    record MaterialsSupplied(UUID complaintId, Instant occurredAt, Actor actor, int round) implements ComplaintEvent {}

    record ComplaintAccepted(
            UUID complaintId,
            Instant occurredAt,
            Actor actor,
            Kind kind,
            String category,
            String region,
            String respondentDepartment,
            ComplainantType complainantType,
            String country,
            String language,
            Money investmentAtRisk,
            Integer jobsAtRisk,
            Instant receivedAt,
            HandlingClass handlingClass)
            implements ComplaintEvent, RoutingFacts {}

    record ComplaintNotAccepted(UUID complaintId, Instant occurredAt, Actor actor, NonAcceptanceGround ground)
            implements ComplaintEvent {}

    /** Corrected facts; {@code changed} names the facts that differ from before. */
    record ComplaintReclassified(
            UUID complaintId,
            Instant occurredAt,
            Actor actor,
            Kind kind,
            String category,
            String region,
            String respondentDepartment,
            ComplainantType complainantType,
            String country,
            String language,
            Money investmentAtRisk,
            Integer jobsAtRisk,
            Instant receivedAt,
            HandlingClass handlingClass,
            List<String> changed)
            implements ComplaintEvent, RoutingFacts {}

    /**
     * One lead and any co-handlers. {@code rule} and {@code ruleVersion} are null when a person decided;
     * {@code centreReviewCompulsory} when the lead is the department complained about.
     */
    record ComplaintAssigned(
            UUID complaintId,
            Instant occurredAt,
            Actor actor,
            String lead,
            List<String> coHandlers,
            HandlingClass handlingClass,
            AssignmentBasis basis,
            String rule,
            Integer ruleVersion,
            boolean centreReviewCompulsory)
            implements ComplaintEvent {}

    record AssignmentSignedFor(UUID complaintId, Instant occurredAt, Actor actor, String department)
            implements ComplaintEvent {}

    /** {@code returns} counts this one. */
    record AssignmentReturned(
            UUID complaintId,
            Instant occurredAt,
            Actor actor,
            String department,
            String suggestedDepartment,
            int returns)
            implements ComplaintEvent {}

    record ProgressRecorded(UUID complaintId, Instant occurredAt, Actor actor, String department)
            implements ComplaintEvent {}

    record MeetingRecorded(UUID complaintId, Instant occurredAt, Actor actor, String department)
            implements ComplaintEvent {}

    record ExpertConsulted(UUID complaintId, Instant occurredAt, Actor actor, String department)
            implements ComplaintEvent {}

    record InvestorInfoRequested(UUID complaintId, Instant occurredAt, Actor actor, String department, Instant answerBy)
            implements ComplaintEvent {}

    record InvestorInfoSupplied(UUID complaintId, Instant occurredAt, Actor actor) implements ComplaintEvent {}

    record ExtensionRequested(UUID complaintId, Instant occurredAt, Actor actor, String stage, int workingDays)
            implements ComplaintEvent {}

    record ExtensionGranted(UUID complaintId, Instant occurredAt, Actor actor, String stage, int workingDays)
            implements ComplaintEvent {}

    record ExtensionRefused(UUID complaintId, Instant occurredAt, Actor actor, String stage)
            implements ComplaintEvent {}

    record ResultSubmitted(
            UUID complaintId, Instant occurredAt, Actor actor, String department, HandlingWay handlingWay)
            implements ComplaintEvent {}

    record ResultReturnedForRedo(UUID complaintId, Instant occurredAt, Actor actor) implements ComplaintEvent {}

    record ComplaintConcluded(UUID complaintId, Instant occurredAt, Actor actor, ClosingGround closingGround)
            implements ComplaintEvent {}

    record ResultNotified(UUID complaintId, Instant occurredAt, Actor actor) implements ComplaintEvent {}

    /** {@code solved} and {@code satisfaction} (1 to 5) are null when nobody was reached. */
    record CallbackRecorded(
            UUID complaintId, Instant occurredAt, Actor actor, boolean contacted, Boolean solved, Integer satisfaction)
            implements ComplaintEvent {}

    record ComplaintReopened(UUID complaintId, Instant occurredAt, Actor actor, int round) implements ComplaintEvent {}

    record HigherLevelReferralFiled(
            UUID complaintId, Instant occurredAt, Actor actor, UUID referredComplaintId, int level)
            implements ComplaintEvent {}

    record ComplaintClosed(UUID complaintId, Instant occurredAt, Actor actor) implements ComplaintEvent {}

    /** {@code deemed} when parallel proceedings count as a written withdrawal. */
    record ComplaintWithdrawn(UUID complaintId, Instant occurredAt, Actor actor, boolean deemed)
            implements ComplaintEvent {}

    record ComplaintMerged(UUID complaintId, Instant occurredAt, Actor actor, UUID into) implements ComplaintEvent {}

    /** {@code stage}, {@code run} and {@code level} name the escalation that asked for it; null when a person did. */
    record SupervisionCardIssued(
            UUID complaintId,
            Instant occurredAt,
            Actor actor,
            String card,
            CardColour colour,
            String department,
            String stage,
            Long run,
            Integer level)
            implements ComplaintEvent {}

    record SupervisionCardAnswered(UUID complaintId, Instant occurredAt, Actor actor, String card)
            implements ComplaintEvent {}

    record SupervisionCardLifted(UUID complaintId, Instant occurredAt, Actor actor, String card)
            implements ComplaintEvent {}

    record RecusalRequested(UUID complaintId, Instant occurredAt, Actor actor) implements ComplaintEvent {}

    record RecusalDecided(UUID complaintId, Instant occurredAt, Actor actor, boolean upheld)
            implements ComplaintEvent {}

    record RetaliationReported(UUID complaintId, Instant occurredAt, Actor actor) implements ComplaintEvent {}

    record PolicyProposalSubmitted(UUID complaintId, Instant occurredAt, Actor actor) implements ComplaintEvent {}

    /** Everything people wrote has been erased under the retention rule; facts, dates and hashes stay. */
    record PersonalDataErased(UUID complaintId, Instant occurredAt, Actor actor) implements ComplaintEvent {}

    record AuditNoteAdded(UUID complaintId, Instant occurredAt, Actor actor) implements ComplaintEvent {}

    /** A file was put to the complaint; {@code size} in bytes, {@code sha256} of its content in lower-case hex. */
    record AttachmentAdded(
            UUID complaintId,
            Instant occurredAt,
            Actor actor,
            UUID attachmentId,
            String mediaType,
            long size,
            String sha256)
            implements ComplaintEvent {}
}
