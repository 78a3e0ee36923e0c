package org.redress.routing.decision.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.redress.contracts.AssignmentBasis;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Priority;
import org.redress.routing.decision.model.Decision;
import org.redress.routing.decision.model.Decision.Decided;
import org.redress.routing.decision.model.Decision.Undetermined;
import org.redress.routing.decision.model.Reason;
import org.redress.routing.decision.model.Ruling;
import org.redress.routing.rule.model.Facts;

/** A decision as stored: with a {@code lead} it is decided, with a {@code reason} it is not. */
record RulingDocument(
        long basedOn,
        Instant decidedAt,
        String day,
        Facts facts,
        String returnedBy,
        boolean superseded,
        int ruleVersion,
        String rule,
        String named,
        Reason reason,
        String lead,
        List<String> coHandlers,
        HandlingClass handlingClass,
        Priority priority,
        AssignmentBasis basis) {

    static RulingDocument of(Ruling ruling) {
        return ruling.decision() instanceof Decided decided
                ? of(ruling, decided)
                : of(ruling, (Undetermined) ruling.decision());
    }

    private static RulingDocument of(Ruling ruling, Decided decided) {
        return new RulingDocument(
                ruling.basedOn(),
                ruling.decidedAt(),
                ruling.day().toString(),
                ruling.facts(),
                ruling.returnedBy(),
                ruling.superseded(),
                decided.ruleVersion(),
                decided.rule(),
                decided.named(),
                null,
                decided.lead(),
                decided.coHandlers(),
                decided.handlingClass(),
                decided.priority(),
                decided.basis());
    }

    private static RulingDocument of(Ruling ruling, Undetermined open) {
        return new RulingDocument(
                ruling.basedOn(),
                ruling.decidedAt(),
                ruling.day().toString(),
                ruling.facts(),
                ruling.returnedBy(),
                ruling.superseded(),
                open.ruleVersion(),
                open.rule(),
                open.named(),
                open.reason(),
                null,
                null,
                null,
                null,
                null);
    }

    Ruling toModel() {
        var decision = reason == null
                ? new Decided(lead, coHandlers, handlingClass, priority, basis, named, rule, ruleVersion)
                : new Undetermined(reason, named, rule, ruleVersion);
        return new Ruling(basedOn, decidedAt, LocalDate.parse(day), facts, returnedBy, (Decision) decision, superseded);
    }
}
