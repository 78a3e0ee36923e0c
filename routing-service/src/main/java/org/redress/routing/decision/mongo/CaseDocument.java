package org.redress.routing.decision.mongo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.routing.decision.StoredCase;
import org.redress.routing.decision.model.Assignment;
import org.redress.routing.decision.model.Placement;
import org.redress.routing.decision.model.RoutingCase;
import org.redress.routing.decision.model.Waiting;
import org.redress.routing.rule.model.Facts;
import org.springframework.data.annotation.Id;

/**
 * A case as read. Anything may be missing, for the document may so far only note how far events are consumed;
 * {@code version} counts our writes, {@code sequence} the events emitted.
 */
record CaseDocument(
        @Id String id,
        Long version,
        Long sequence,
        Facts facts,
        Boolean routable,
        Set<String> heldBy,
        Assignment assignment,
        List<RulingDocument> decisions,
        Waiting queue,
        Placement placement,
        Map<String, StoredDecision> published) {

    StoredCase toModel() {
        var known = new RoutingCase(
                UUID.fromString(id),
                facts,
                Boolean.TRUE.equals(routable),
                heldBy == null ? Set.of() : heldBy,
                assignment,
                decisions == null
                        ? List.of()
                        : decisions.stream().map(RulingDocument::toModel).toList(),
                queue,
                placement);
        var before = published == null ? Map.<String, StoredDecision>of() : published;
        return new StoredCase(
                known,
                version == null ? 0 : version,
                sequence == null ? 0 : sequence,
                before.entrySet().stream()
                        .collect(Collectors.toMap(
                                one -> Long.valueOf(one.getKey()),
                                one -> one.getValue().toModel())));
    }
}
