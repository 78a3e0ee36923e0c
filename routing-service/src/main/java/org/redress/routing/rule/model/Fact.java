package org.redress.routing.rule.model;

import java.util.Optional;
import org.redress.contracts.RoutingFacts;

/** A coded fact of a complaint that a rule may ask for. */
public enum Fact {
    KIND,
    CATEGORY,
    REGION,
    RESPONDENT,
    COMPLAINANT_TYPE,
    COUNTRY;

    /** Empty when the complaint does not state it. */
    public Optional<String> of(RoutingFacts facts) {
        return switch (this) {
            case KIND -> Optional.ofNullable(facts.kind()).map(Enum::name);
            case CATEGORY -> Optional.ofNullable(facts.category());
            case REGION -> Optional.ofNullable(facts.region());
            case RESPONDENT -> Optional.ofNullable(facts.respondentDepartment());
            case COMPLAINANT_TYPE ->
                Optional.ofNullable(facts.complainantType()).map(Enum::name);
            case COUNTRY -> Optional.ofNullable(facts.country());
        };
    }
}
