package org.redress.routing.decision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.redress.edge.Cursor;
import org.redress.edge.Page;
import org.redress.edge.Paging;
import org.redress.routing.decision.ExplainDecision;
import org.redress.routing.decision.RoutingCases;
import org.redress.routing.decision.RoutingCases.Place;
import org.redress.routing.decision.model.RoutingCase;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Decisions")
class QueueController {

    private final RoutingCases cases;
    private final ExplainDecision explanations;

    QueueController(RoutingCases cases, ExplainDecision explanations) {
        this.cases = cases;
        this.explanations = explanations;
    }

    @GetMapping("/api/queue")
    @Operation(summary = "Complaints that no rule could place, longest waiting first, each with the reason")
    Page<QueueItem> queue(
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor,
            Locale language) {
        var paging = Paging.of(limit, cursor);
        var waiting = cases.waiting(paging.cursor().map(QueueController::place), paging.limit() + 1);
        return Page.of(
                waiting.stream().map(found -> item(found, language)).toList(),
                paging,
                last -> Cursor.of(last.since().toString(), last.complaintId().toString()));
    }

    private QueueItem item(RoutingCase waiting, Locale language) {
        var last = waiting.lastRuling().orElseThrow();
        return QueueItem.of(waiting, last.basedOn(), explanations.why(last, language));
    }

    private static Place place(List<String> parts) {
        try {
            return new Place(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException foreign) {
            throw Cursor.unusable();
        }
    }
}
