package org.redress.routing.decision.model;

import java.util.Optional;
import java.util.Set;
import org.redress.contracts.RoutingFacts;
import org.redress.routing.directory.model.Directory;

/** Which departments may lead on a complaint without a person saying so, by the directory as it stands. */
public record Eligibility(Directory directory) {

    /** Why the named department, or who has taken over from it, may not lead; empty when it may. */
    public Optional<Reason> refusal(String named, RoutingFacts facts, Set<String> heldBy) {
        var acting = directory.acting(named);
        if (acting.isEmpty()) {
            return Optional.of(Reason.LEAD_NOT_ACTIVE);
        }
        if (isRespondent(named, facts) || isRespondent(acting.get(), facts)) {
            return Optional.of(Reason.LEAD_IS_RESPONDENT);
        }
        return acting.filter(heldBy::contains).map(lead -> Reason.LEAD_HELD_IT_BEFORE);
    }

    /** The respondent may have been succeeded meanwhile; the unit that stands for it is a party all the same. */
    private boolean isRespondent(String unit, RoutingFacts facts) {
        var respondent = facts.respondentDepartment();
        return respondent != null
                && (unit.equals(respondent)
                        || directory.acting(respondent).filter(unit::equals).isPresent());
    }
}
