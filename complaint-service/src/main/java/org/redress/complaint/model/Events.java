package org.redress.complaint.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.contracts.Actor;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.ComplaintEvent.AssignmentReturned;
import org.redress.contracts.ComplaintEvent.AssignmentSignedFor;
import org.redress.contracts.ComplaintEvent.AttachmentAdded;
import org.redress.contracts.ComplaintEvent.ComplaintAccepted;
import org.redress.contracts.ComplaintEvent.ComplaintAssigned;
import org.redress.contracts.ComplaintEvent.ComplaintFiled;
import org.redress.contracts.ComplaintEvent.ComplaintNotAccepted;
import org.redress.contracts.ComplaintEvent.MaterialsSupplied;
import org.redress.contracts.ComplaintEvent.ProgressRecorded;
import org.redress.contracts.ComplaintEvent.ResultSubmitted;
import org.redress.contracts.ComplaintEvent.SupplementRequested;
import org.redress.contracts.HandlingWay;
import org.redress.contracts.NonAcceptanceGround;

/** Spells out the long argument lists of self-contained events once. */
final class Events {

    private Events() {}

    static ComplaintEvent filed(UUID id, UUID parent, Facts facts, List<ReviewReason> reasons, Actor by, Instant at) {
        return new ComplaintFiled(
                id,
                at,
                by,
                facts.kind(),
                facts.category(),
                facts.region(),
                facts.respondentDepartment(),
                facts.complainantType(),
                facts.country(),
                facts.language(),
                facts.investmentAtRisk(),
                facts.jobsAtRisk(),
                facts.receivedAt(),
                facts.handlingClass(),
                reasons.stream().map(ReviewReason::name).toList(),
                parent);
    }

    static ComplaintEvent accepted(UUID id, Facts facts, Actor by, Instant at) {
        return new ComplaintAccepted(
                id,
                at,
                by,
                facts.kind(),
                facts.category(),
                facts.region(),
                facts.respondentDepartment(),
                facts.complainantType(),
                facts.country(),
                facts.language(),
                facts.investmentAtRisk(),
                facts.jobsAtRisk(),
                facts.receivedAt(),
                facts.handlingClass());
    }

    static ComplaintEvent notAccepted(UUID id, NonAcceptanceGround ground, Actor by, Instant at) {
        return new ComplaintNotAccepted(id, at, by, ground);
    }

    static ComplaintEvent supplementRequested(Complaint of, Occasion on) {
        return new SupplementRequested(of.id(), on.at(), on.by(), of.supplements() + 1);
    }

    static ComplaintEvent materialsSupplied(Complaint of, Occasion on) {
        return new MaterialsSupplied(of.id(), on.at(), on.by(), of.supplements());
    }

    static ComplaintEvent signedFor(Complaint of, Occasion on) {
        return new AssignmentSignedFor(
                of.id(), on.at(), on.by(), of.assignment().lead());
    }

    static ComplaintEvent progressRecorded(Complaint of, Occasion on) {
        return new ProgressRecorded(of.id(), on.at(), on.by(), of.assignment().lead());
    }

    static ComplaintEvent returned(Complaint of, String suggested, Occasion on) {
        return new AssignmentReturned(of.id(), on.at(), on.by(), of.assignment().lead(), suggested, of.returns() + 1);
    }

    static ComplaintEvent resultSubmitted(Complaint of, HandlingWay way, Occasion on) {
        return new ResultSubmitted(of.id(), on.at(), on.by(), of.assignment().lead(), way);
    }

    static ComplaintEvent attachmentAdded(Complaint to, AttachedFile file, Occasion on) {
        return new AttachmentAdded(to.id(), on.at(), on.by(), file.id(), file.mediaType(), file.size(), file.sha256());
    }

    static ComplaintEvent assigned(UUID id, Assignment to, boolean ownMatter, Actor by, Instant at) {
        return new ComplaintAssigned(
                id,
                at,
                by,
                to.lead(),
                to.coHandlers(),
                to.handlingClass(),
                to.basis(),
                to.rule(),
                to.ruleVersion(),
                ownMatter);
    }
}
