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
    COUNTRY,
    LANGUAGE;

    /** Empty when the complaint does not state it. */
    public Optional<String> of(RoutingFacts facts) {
        return Optional.ofNullable(codeIn(facts));
    }

    /** Null when the complaint does not state it; for the matcher, which asks a million times a second. */
    String codeIn(RoutingFacts facts) {
        return switch (this) {
            case KIND -> name(facts.kind());
            case CATEGORY -> facts.category();
            case REGION -> facts.region();
            case RESPONDENT -> facts.respondentDepartment();
            case COMPLAINANT_TYPE -> name(facts.complainantType());
            case COUNTRY -> facts.country();
            case LANGUAGE -> facts.language();
        };
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
