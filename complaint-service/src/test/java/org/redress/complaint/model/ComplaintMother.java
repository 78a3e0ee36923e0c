package org.redress.complaint.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.contracts.Actor;
import org.redress.contracts.ComplainantType;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Kind;
import org.redress.contracts.Money;
import org.redress.contracts.NonAcceptanceGround;
import org.redress.contracts.Role;

/** Reaches every state by the same moves production code makes; never by setting a field. */
public final class ComplaintMother {

    public static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    public static final Actor INVESTOR = new Actor("5d0f9a52-1c6f-3d0a-9d1e-8f1f6c2a7b11", Role.INVESTOR);
    public static final Actor OFFICER = new Actor("0c7f3a52-1c6f-3d0a-9d1e-8f1f6c2a7b22", Role.INTAKE);

    private ComplaintMother() {}

    public static Facts facts() {
        return new Facts(
                Kind.RIGHTS,
                "ARBITRARY_FEES",
                "FEIXIAN",
                "CONSTRUCTION",
                ComplainantType.FIE,
                "US",
                "en",
                new Money("1500000.00", "USD"),
                40,
                NOON,
                HandlingClass.SIMPLE);
    }

    public static Decision filing(ReviewReason... reasons) {
        return Complaint.file(
                UUID.fromString("00000000-0000-4000-8000-000000000001"),
                facts(),
                List.of(reasons),
                Map.of(TextField.TITLE, "Fees nobody can explain"),
                INVESTOR,
                NOON);
    }

    public static Assignment tradeLeads() {
        return Assignment.byPerson("ECON_TRADE", List.of("SCI_TECH"), HandlingClass.COMPLEX);
    }

    static Complaint in(Status status) {
        return switch (status) {
            case SUBMITTED -> filing(ReviewReason.REVIEW_POLICY).complaint();
            case ACCEPTED -> filing().complaint();
            case ASSIGNED ->
                in(Status.ACCEPTED)
                        .assign(tradeLeads(), RespondentRule.NEVER_LEADS, OFFICER, NOON)
                        .complaint();
            case NOT_ACCEPTED ->
                in(Status.SUBMITTED)
                        .reject(NonAcceptanceGround.CIVIL_OR_OUT_OF_SCOPE, "A private debt.", null, OFFICER, NOON)
                        .complaint();
            default -> throw new IllegalArgumentException("No move leads to " + status + " yet");
        };
    }
}
