package org.redress.complaint.model;

import java.time.Instant;
import org.redress.contracts.ComplainantType;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Kind;
import org.redress.contracts.Money;
import org.redress.contracts.RoutingFacts;

/** The coded facts of a complaint, by which it is routed and timed. */
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

    static Facts of(RoutingFacts facts) {
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

    public Facts receivedAt(Instant instant) {
        return with(instant, handlingClass);
    }

    Facts handledAs(HandlingClass other) {
        return with(receivedAt, other);
    }

    private Facts with(Instant instant, HandlingClass other) {
        return new Facts(
                kind,
                category,
                region,
                respondentDepartment,
                complainantType,
                country,
                language,
                investmentAtRisk,
                jobsAtRisk,
                instant,
                other);
    }
}
