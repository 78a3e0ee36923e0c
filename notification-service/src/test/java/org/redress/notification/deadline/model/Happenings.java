package org.redress.notification.deadline.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.contracts.Actor;
import org.redress.contracts.AssignmentBasis;
import org.redress.contracts.CardColour;
import org.redress.contracts.ClosingGround;
import org.redress.contracts.ComplainantType;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.ComplaintEvent.*;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.HandlingWay;
import org.redress.contracts.Kind;
import org.redress.contracts.NonAcceptanceGround;
import org.redress.contracts.Role;

/** Events of one complaint, as complaint-service publishes them. */
public record Happenings(UUID complaint, String investor) {

    private static final Actor INTAKE = new Actor("2f0c", Role.INTAKE);

    public static Happenings ofNewComplaint() {
        return new Happenings(UUID.randomUUID(), UUID.randomUUID().toString());
    }

    /** An event by its record's name, with ordinary facts in it. */
    public ComplaintEvent named(String name, Instant at) {
        return switch (name) {
            case "ComplaintFiled" -> filed(at);
            case "SupplementRequested" -> new SupplementRequested(complaint, at, INTAKE, 1);
            case "MaterialsSupplied" -> new MaterialsSupplied(complaint, at, INTAKE, 1);
            case "ComplaintAccepted" -> accepted(at, HandlingClass.CROSS_DEPT);
            case "ComplaintNotAccepted" ->
                new ComplaintNotAccepted(complaint, at, INTAKE, NonAcceptanceGround.CIVIL_OR_OUT_OF_SCOPE);
            case "ComplaintReclassified" -> reclassified(at, HandlingClass.COMPLEX);
            case "ComplaintAssigned" -> assigned(at, "PLANNING", HandlingClass.CROSS_DEPT);
            case "AssignmentSignedFor" -> new AssignmentSignedFor(complaint, at, INTAKE, "PLANNING");
            case "AssignmentReturned" -> returned(at, 1);
            case "ProgressRecorded" -> new ProgressRecorded(complaint, at, INTAKE, "PLANNING");
            case "MeetingRecorded" -> new MeetingRecorded(complaint, at, INTAKE, "PLANNING");
            case "InvestorInfoRequested" -> new InvestorInfoRequested(complaint, at, INTAKE, "PLANNING", at);
            case "InvestorInfoSupplied" -> new InvestorInfoSupplied(complaint, at, INTAKE);
            case "ResultSubmitted" -> new ResultSubmitted(complaint, at, INTAKE, "PLANNING", HandlingWay.COORDINATION);
            case "ResultReturnedForRedo" -> new ResultReturnedForRedo(complaint, at, INTAKE);
            case "ComplaintConcluded" ->
                new ComplaintConcluded(complaint, at, INTAKE, ClosingGround.COORDINATED_AND_AGREED);
            case "ResultNotified" -> new ResultNotified(complaint, at, INTAKE);
            case "CallbackRecorded" -> new CallbackRecorded(complaint, at, INTAKE, true, true, 5);
            case "ComplaintReopened" -> new ComplaintReopened(complaint, at, INTAKE, 2);
            case "ComplaintClosed" -> new ComplaintClosed(complaint, at, INTAKE);
            case "ComplaintWithdrawn" -> new ComplaintWithdrawn(complaint, at, INTAKE, false);
            case "ComplaintMerged" -> new ComplaintMerged(complaint, at, INTAKE, UUID.randomUUID());
            case "ExtensionRequested" -> new ExtensionRequested(complaint, at, INTAKE, "HANDLING", 5);
            case "ExtensionRefused" -> new ExtensionRefused(complaint, at, INTAKE, "HANDLING");
            case "RecusalRequested" -> new RecusalRequested(complaint, at, INTAKE);
            case "RetaliationReported" -> new RetaliationReported(complaint, at, INTAKE);
            case "BlueCard" -> card(at, CardColour.BLUE);
            case "YellowCard" -> card(at, CardColour.YELLOW);
            case "RedCard" -> card(at, CardColour.RED);
            case "SupervisionCardAnswered" -> new SupervisionCardAnswered(complaint, at, INTAKE, "card-1");
            case "SupervisionCardLifted" -> new SupervisionCardLifted(complaint, at, INTAKE, "card-1");
            case "AuditNoteAdded" -> new AuditNoteAdded(complaint, at, INTAKE);
            default -> throw new IllegalArgumentException(name);
        };
    }

    public ComplaintFiled filed(Instant at) {
        return filed(at, at);
    }

    /** By an officer, for somebody without an account. */
    public ComplaintFiled filedOnBehalf(Instant at) {
        return filed(at, at, new Actor("some-officer", Role.INTAKE));
    }

    public ComplaintFiled filed(Instant at, Instant receivedAt) {
        return filed(at, receivedAt, new Actor(investor, Role.INVESTOR));
    }

    private ComplaintFiled filed(Instant at, Instant receivedAt, Actor by) {
        return new ComplaintFiled(
                complaint,
                at,
                by,
                Kind.RIGHTS,
                "APPROVAL_DELAY",
                "LANSHAN",
                null,
                ComplainantType.FIE,
                "US",
                "en",
                null,
                null,
                receivedAt,
                HandlingClass.CROSS_DEPT,
                List.of(),
                null);
    }

    public ComplaintAccepted accepted(Instant at, HandlingClass handlingClass) {
        return new ComplaintAccepted(
                complaint,
                at,
                INTAKE,
                Kind.RIGHTS,
                "APPROVAL_DELAY",
                "LANSHAN",
                null,
                ComplainantType.FIE,
                "US",
                "en",
                null,
                null,
                at,
                handlingClass);
    }

    public ComplaintReclassified reclassified(Instant at, HandlingClass handlingClass) {
        return new ComplaintReclassified(
                complaint,
                at,
                INTAKE,
                Kind.RIGHTS,
                "APPROVAL_DELAY",
                "LANSHAN",
                null,
                ComplainantType.FIE,
                "US",
                "en",
                null,
                null,
                at,
                handlingClass,
                List.of("handlingClass"));
    }

    public ComplaintAssigned assigned(Instant at, String lead, HandlingClass handlingClass) {
        return new ComplaintAssigned(
                complaint, at, INTAKE, lead, List.of(), handlingClass, AssignmentBasis.RULE, "R1", 1, false);
    }

    public AssignmentReturned returned(Instant at, int returns) {
        return new AssignmentReturned(complaint, at, INTAKE, "PLANNING", "ECON_TRADE", returns);
    }

    public ExtensionGranted extended(Instant at, String stage, int workingDays) {
        return new ExtensionGranted(complaint, at, INTAKE, stage, workingDays);
    }

    private SupervisionCardIssued card(Instant at, CardColour colour) {
        return new SupervisionCardIssued(complaint, at, INTAKE, "card-1", colour, "PLANNING", "HANDLING", 3L, 1);
    }
}
