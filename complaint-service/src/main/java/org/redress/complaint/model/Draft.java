package org.redress.complaint.model;

import org.redress.contracts.NonAcceptanceGround;

/** A complaint while one event is applied to it. */
final class Draft {

    private final Complaint before;

    Status status;
    Facts facts;
    long routingTrigger;
    Assignment assignment;
    NonAcceptanceGround ground;
    int supplements;
    int returns;
    Handling handling;
    Supervision supervision;
    Ending ending;
    int attachments;

    Draft(Complaint before) {
        this.before = before;
        status = before.status();
        facts = before.facts();
        routingTrigger = before.routingTrigger();
        assignment = before.assignment();
        ground = before.ground();
        supplements = before.supplements();
        returns = before.returns();
        handling = before.handling();
        supervision = before.supervision();
        ending = before.ending();
        attachments = before.attachments();
    }

    long sequence() {
        return before.sequence() + 1;
    }

    Complaint complaint() {
        return new Complaint(
                before.id(),
                sequence(),
                status,
                facts,
                before.filedBy(),
                before.filedAt(),
                before.reviewReasons(),
                before.parentId(),
                routingTrigger,
                assignment,
                ground,
                supplements,
                returns,
                handling,
                supervision,
                ending,
                attachments);
    }
}
