package org.redress.routing.decision.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.redress.contracts.RoutingEvent;
import org.redress.contracts.RoutingEvent.RoutingDecided;
import org.redress.contracts.RoutingEvent.RoutingUndetermined;
import org.redress.routing.decision.model.Decision.Decided;
import org.redress.routing.decision.model.Decision.Undetermined;

/**
 * A decision with all it rests on, so that it can be explained years later. {@code returnedBy} is set when it answers a
 * return; {@code superseded} when it came to nothing because something else happened first.
 */
public record Ruling(
        long basedOn,
        Instant decidedAt,
        LocalDate day,
        Facts facts,
        String returnedBy,
        Decision decision,
        boolean superseded) {

    RoutingEvent asEvent(UUID complaintId) {
        if (decision instanceof Decided decided) {
            return new RoutingDecided(
                    complaintId,
                    decidedAt,
                    basedOn,
                    decided.lead(),
                    decided.coHandlers(),
                    decided.handlingClass(),
                    decided.priority(),
                    decided.basis(),
                    decided.rule(),
                    decided.rule() == null ? null : decided.ruleVersion());
        }
        var open = (Undetermined) decision;
        return new RoutingUndetermined(
                complaintId, decidedAt, basedOn, open.reason().name(), open.ruleVersion());
    }

    Ruling asSuperseded() {
        return new Ruling(basedOn, decidedAt, day, facts, returnedBy, decision, true);
    }
}
