package org.redress.routing.decision.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.redress.contracts.RoutingEvent;
import org.redress.contracts.RoutingEvent.RoutingDecided;
import org.redress.contracts.RoutingEvent.RoutingUndetermined;
import org.redress.routing.decision.model.Decision.Decided;
import org.redress.routing.decision.model.Decision.Undetermined;
import org.redress.routing.rule.model.Facts;

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

    /** What was published stands, also where it would be decided otherwise by now; what it named then is not published. */
    Ruling asPublished(RoutingEvent published) {
        return new Ruling(
                basedOn,
                published.occurredAt(),
                day,
                facts,
                returnedBy,
                published instanceof RoutingDecided decided
                        ? published(decided)
                        : published((RoutingUndetermined) published),
                superseded);
    }

    private Decided published(RoutingDecided event) {
        var named = decision instanceof Decided now && now.lead().equals(event.lead()) ? now.named() : event.lead();
        return new Decided(
                event.lead(),
                event.coHandlers(),
                event.handlingClass(),
                event.priority(),
                event.basis(),
                named,
                event.rule(),
                event.ruleVersion() == null ? decision.ruleVersion() : event.ruleVersion());
    }

    private Undetermined published(RoutingUndetermined event) {
        var reason = Reason.valueOf(event.reason());
        return decision instanceof Undetermined now && now.reason() == reason
                ? new Undetermined(reason, now.named(), now.rule(), event.ruleVersion())
                : new Undetermined(reason, null, null, event.ruleVersion());
    }

    Ruling asSuperseded() {
        return new Ruling(basedOn, decidedAt, day, facts, returnedBy, decision, true);
    }
}
