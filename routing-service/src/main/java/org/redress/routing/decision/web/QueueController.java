package org.redress.routing.decision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.redress.edge.Caller;
import org.redress.edge.Cursor;
import org.redress.edge.Page;
import org.redress.edge.Paging;
import org.redress.routing.decision.ExplainDecision;
import org.redress.routing.decision.RoutingCases;
import org.redress.routing.decision.RoutingCases.Place;
import org.redress.routing.decision.SuggestLeads;
import org.redress.routing.decision.Suggested;
import org.redress.routing.decision.model.RoutingCase;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Decisions")
class QueueController {

    private final RoutingCases cases;
    private final ExplainDecision explanations;
    private final SuggestLeads suggestions;

    QueueController(RoutingCases cases, ExplainDecision explanations, SuggestLeads suggestions) {
        this.cases = cases;
        this.explanations = explanations;
        this.suggestions = suggestions;
    }

    @GetMapping("/api/queue")
    @Operation(
            summary = "Complaints that no rule could place, longest waiting first, each with the reason",
            description = "complaintId: only those of these ids, separated by commas, that wait."
                    + " suggestions=true: with two departments that the text speaks for, for those who may read it;"
                    + " none while the model is unsure.")
    Page<QueueItem> queue(
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) String complaintId,
            @RequestParam(name = "suggestions", defaultValue = "false") boolean wanted,
            Caller caller,
            Locale language) {
        var paging = Paging.of(limit, cursor);
        var waiting = complaintId == null
                ? cases.waiting(paging.cursor().map(QueueController::place), paging.limit() + 1)
                : cases.waiting(ComplaintIds.of(complaintId));
        var page = Page.of(
                waiting,
                complaintId == null ? paging : Paging.of(ComplaintIds.MOST, null),
                last -> Cursor.of(
                        last.queue().since().toString(), last.complaintId().toString()));
        var suggested = wanted && DecisionController.mayReadTexts(caller)
                ? suggestions.of(page.items())
                : Map.<UUID, Suggested>of();
        return new Page<>(
                page.items().stream()
                        .map(found ->
                                item(found, suggested.getOrDefault(found.complaintId(), Suggested.NOTHING), language))
                        .toList(),
                page.next());
    }

    private QueueItem item(RoutingCase waiting, Suggested suggested, Locale language) {
        var last = waiting.lastRuling().orElseThrow();
        return QueueItem.of(waiting, last.basedOn(), explanations.why(last, language), suggested);
    }

    private static Place place(List<String> parts) {
        try {
            return new Place(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException foreign) {
            throw Cursor.unusable();
        }
    }
}
