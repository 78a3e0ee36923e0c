package org.redress.routing.decision.model;

import java.time.Instant;
import org.redress.contracts.ComplainantType;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Kind;
import org.redress.contracts.Money;
import org.redress.contracts.RoutingFacts;

/** The last known facts of a complaint. */
public record Facts(
        Kind kind,
        String category,
        String region,
        String respondentDepartment,
        ComplainantType complainantType,
        String country,
        String language,
        Money investmentAtRisk,
        Integer jobsAtRisk,
        Instant receivedAt,
        HandlingClass handlingClass)
        implements RoutingFacts {

    public static Facts of(RoutingFacts facts) {
        return new Facts(
                facts.kind(),
                facts.category(),
                facts.region(),
                facts.respondentDepartment(),
                facts.complainantType(),
                facts.country(),
                facts.language(),
                facts.investmentAtRisk(),
                facts.jobsAtRisk(),
                facts.receivedAt(),
                facts.handlingClass());
    }
}
