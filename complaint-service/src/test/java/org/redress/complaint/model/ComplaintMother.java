package org.redress.complaint.model;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.contracts.Actor;
import org.redress.contracts.ClosingGround;
import org.redress.contracts.ComplainantType;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.HandlingWay;
import org.redress.contracts.Kind;
import org.redress.contracts.Money;
import org.redress.contracts.NonAcceptanceGround;
import org.redress.contracts.Role;

/** Reaches every state by the same moves production code makes; never by setting a field. */
public final class ComplaintMother {

    public static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    public static final Actor INVESTOR = new Actor("5d0f9a52-1c6f-3d0a-9d1e-8f1f6c2a7b11", Role.INVESTOR);
    public static final Actor OFFICER = new Actor("0c7f3a52-1c6f-3d0a-9d1e-8f1f6c2a7b22", Role.INTAKE);

    public static final Actor SUPERVISOR = new Actor("1b7f3a52-1c6f-3d0a-9d1e-8f1f6c2a7b33", Role.SUPERVISOR);

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

    /** At noon, by somebody of {@code ECON_TRADE} when the role has a department, under the ordinary rules. */
    public static Occasion on(Role role) {
        var department = role == Role.HANDLER || role == Role.DEPT_HEAD ? "ECON_TRADE" : null;
        var id = role == Role.INVESTOR ? INVESTOR.id() : role == Role.SUPERVISOR ? SUPERVISOR.id() : OFFICER.id();
        return new Occasion(new Actor(id, role), department, NOON, Occasion.Clocks.UNKNOWN, Rules.DEFAULT);
    }

    static Occasion.Clocks returnUntil(Instant end) {
        return new Clocks(Optional.of(end), Map.of());
    }

    static Occasion.Clocks due(String stage, OffsetDateTime at) {
        return new Clocks(Optional.empty(), Map.of(stage, at));
    }

    private record Clocks(Optional<Instant> returnUntil, Map<String, OffsetDateTime> due) implements Occasion.Clocks {

        @Override
        public Optional<OffsetDateTime> dueIn(String stage) {
            return Optional.ofNullable(due.get(stage));
        }
    }

    static Complaint in(Status status) {
        return switch (status) {
            case SUBMITTED -> filing(ReviewReason.REVIEW_POLICY).complaint();
            case AWAITING_SUPPLEMENT ->
                in(Status.SUBMITTED)
                        .requestSupplement(Map.of(TextField.SUPPLEMENT_ITEMS, "The permit"), on(Role.INTAKE))
                        .complaint();
            case ACCEPTED -> filing().complaint();
            case ASSIGNED ->
                in(Status.ACCEPTED).assign(tradeLeads(), on(Role.INTAKE)).complaint();
            case IN_PROGRESS -> in(Status.ASSIGNED).signFor(on(Role.HANDLER)).complaint();
            case PENDING_REVIEW ->
                in(Status.IN_PROGRESS)
                        .submitResult(HandlingWay.COORDINATION, Map.of(), on(Role.HANDLER))
                        .complaint();
            case NOT_ACCEPTED ->
                in(Status.SUBMITTED)
                        .reject(NonAcceptanceGround.CIVIL_OR_OUT_OF_SCOPE, Map.of(), on(Role.INTAKE))
                        .complaint();
            case CONCLUDED -> concluded();
            case NOTIFIED ->
                Conclusion.notifyResult(concluded(), Map.of(), on(Role.INTAKE)).complaint();
            case CLOSED ->
                Conclusion.close(in(Status.NOTIFIED), on(Role.SYSTEM)).complaint();
            case WITHDRAWN ->
                Leaving.withdraw(in(Status.ACCEPTED), Map.of(), on(Role.INVESTOR))
                        .complaint();
        };
    }

    private static Complaint concluded() {
        return Conclusion.conclude(
                        in(Status.PENDING_REVIEW),
                        ClosingGround.NO_LEGAL_BASIS,
                        Map.of(),
                        "The fee has been refunded",
                        on(Role.INTAKE))
                .complaint();
    }

    /** Accepted, and returned that often, each time by the department it was assigned to. */
    static Complaint returned(int times) {
        var complaint = in(Status.ACCEPTED);
        for (var i = 0; i < times; i++) {
            complaint = complaint
                    .assign(tradeLeads(), on(Role.INTAKE))
                    .complaint()
                    .returnAssignment("SCI_TECH", Map.of(), on(Role.HANDLER))
                    .complaint();
        }
        return complaint;
    }
}
