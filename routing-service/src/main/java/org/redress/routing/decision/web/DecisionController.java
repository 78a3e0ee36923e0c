package org.redress.routing.decision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.redress.contracts.Role;
import org.redress.edge.Caller;
import org.redress.edge.Problem;
import org.redress.routing.decision.ExplainDecision;
import org.redress.routing.decision.RoutingCases;
import org.redress.routing.decision.StoredCase;
import org.redress.routing.decision.SuggestLeads;
import org.redress.routing.decision.Suggested;
import org.redress.routing.decision.model.RoutingCase;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Decisions")
class DecisionController {

    private final RoutingCases cases;
    private final ExplainDecision explanations;
    private final SuggestLeads suggestions;

    DecisionController(RoutingCases cases, ExplainDecision explanations, SuggestLeads suggestions) {
        this.cases = cases;
        this.explanations = explanations;
        this.suggestions = suggestions;
    }

    @GetMapping("/api/decisions/{complaintId}")
    @Operation(
            summary = "Which department a complaint was given to, by which rule, and why not to another;"
                    + " 404 before acceptance and for departments it does not concern")
    DecisionView decision(@PathVariable UUID complaintId, Caller caller, Locale language) {
        var known = cases.find(complaintId)
                .map(StoredCase::routingCase)
                .filter(found -> mayRead(caller, found))
                .orElseThrow(Problem::notFound);
        var last = known.lastRuling().orElseThrow(Problem::notFound);
        var suggested = mayReadTexts(caller) ? suggestions.of(known) : Suggested.NOTHING;
        return DecisionView.of(known, last, explanations.explain(last, language), suggested);
    }

    /** Suggestions quote words of the complaint, which administrators do not read. */
    static boolean mayReadTexts(Caller caller) {
        return caller.hasAny(Role.INTAKE, Role.SUPERVISOR);
    }

    private static boolean mayRead(Caller caller, RoutingCase routingCase) {
        return caller.hasAny(Role.INTAKE, Role.SUPERVISOR, Role.ADMIN, Role.SERVICE)
                || (caller.department() != null && routingCase.concerns(caller.department()));
    }
}
