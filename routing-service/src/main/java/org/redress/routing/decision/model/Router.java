package org.redress.routing.decision.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.contracts.AssignmentBasis;
import org.redress.contracts.Priority;
import org.redress.contracts.RoutingFacts;
import org.redress.routing.decision.model.Decision.Decided;
import org.redress.routing.decision.model.Decision.Undetermined;
import org.redress.routing.directory.model.Directory;
import org.redress.routing.rule.model.Outcome;
import org.redress.routing.rule.model.RuleSet;

/** Decides by one version of the rules and the directory as it stands; asks nobody and changes nothing. */
public record Router(RuleSet rules, Directory directory) {

    /** {@code heldBy}: the units that led the case before and no longer do; none of them gets it back without a person. */
    public Decision byRules(RoutingFacts facts, LocalDate on, Set<String> heldBy) {
        if (directory.transferTo(facts.category()).isPresent()) {
            return undetermined(Reason.TRANSFER_TO_OTHER_AGENCY, null, null);
        }
        var winner = rules.winner(facts, on);
        if (winner.isEmpty()) {
            return undetermined(Reason.NO_RULE_MATCHED, null, null);
        }
        var rule = winner.get();
        return refusal(rule.then().lead(), facts, heldBy)
                .<Decision>map(reason -> undetermined(reason, rule.then().lead(), rule.id()))
                .orElseGet(() -> decided(rule.then(), facts, AssignmentBasis.RULE, rule.id()));
    }

    /** By the rules, unless so many returns have made it a supervisor's to decide, whatever the facts are now. */
    public Decision onCorrection(long returns, RoutingFacts facts, LocalDate on, Set<String> heldBy) {
        return isForSupervisor(returns) ? undetermined(Reason.RETURNED_AGAIN, null, null) : byRules(facts, on, heldBy);
    }

    private static boolean isForSupervisor(long returns) {
        return returns > 1;
    }

    /** After the first return only; {@code suggested} may be null. */
    public Decision bySuggestion(String suggested, int returns, RoutingFacts facts, Set<String> heldBy) {
        if (isForSupervisor(returns)) {
            return undetermined(Reason.RETURNED_AGAIN, suggested, null);
        }
        if (suggested == null) {
            return undetermined(Reason.RETURNED_WITHOUT_SUGGESTION, null, null);
        }
        if (directory.transferTo(facts.category()).isPresent()) {
            return undetermined(Reason.TRANSFER_TO_OTHER_AGENCY, suggested, null);
        }
        var outcome = new Outcome(suggested, List.of(), null, Priority.NORMAL);
        return refusal(suggested, facts, heldBy)
                .<Decision>map(reason -> undetermined(reason, suggested, null))
                .orElseGet(() -> decided(outcome, facts, AssignmentBasis.SUGGESTED_ON_RETURN, null));
    }

    private Optional<Reason> refusal(String named, RoutingFacts facts, Set<String> heldBy) {
        return new Eligibility(directory).refusal(named, facts, heldBy);
    }

    private Decided decided(Outcome outcome, RoutingFacts facts, AssignmentBasis basis, String rule) {
        var lead = directory.acting(outcome.lead()).orElseThrow();
        var coHandlers = outcome.coHandlers().stream()
                .flatMap(unit -> directory.acting(unit).stream())
                .filter(unit -> !unit.equals(lead))
                .distinct()
                .toList();
        var handlingClass = Optional.ofNullable(outcome.handlingClass()).orElse(facts.handlingClass());
        return new Decided(
                lead, coHandlers, handlingClass, outcome.priority(), basis, outcome.lead(), rule, rules.version());
    }

    private Undetermined undetermined(Reason reason, String named, String rule) {
        return new Undetermined(reason, named, rule, rules.version());
    }
}
