package org.redress.complaint.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.contracts.Actor;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.ComplaintEvent.ComplaintAccepted;
import org.redress.contracts.ComplaintEvent.ComplaintAssigned;
import org.redress.contracts.ComplaintEvent.ComplaintFiled;
import org.redress.contracts.ComplaintEvent.ComplaintNotAccepted;
import org.redress.contracts.NonAcceptanceGround;

/** Spells out the long argument lists of self-contained events once. */
final class Events {

    private Events() {}

    static ComplaintEvent filed(UUID id, Facts facts, List<ReviewReason> reasons, Actor by, Instant at) {
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
                null);
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
