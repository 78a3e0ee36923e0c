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
import org.redress.routing.decision.model.RoutingCase;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Decisions")
class DecisionController {

    private final RoutingCases cases;
    private final ExplainDecision explanations;

    DecisionController(RoutingCases cases, ExplainDecision explanations) {
        this.cases = cases;
        this.explanations = explanations;
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
        return DecisionView.of(known, last, explanations.explain(last, language));
    }

    private static boolean mayRead(Caller caller, RoutingCase routingCase) {
        return caller.hasAny(Role.INTAKE, Role.SUPERVISOR, Role.ADMIN, Role.SERVICE)
                || (caller.department() != null && routingCase.concerns(caller.department()));
    }
}
