package org.redress.routing.rule.model;

import java.time.Instant;
import java.util.Map;
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

    /** Of a complaint that might come, of which rules see only this. */
    static Facts ofCodes(Map<Fact, String> codes, Money investment, Integer jobs) {
        var kind = codes.get(Fact.KIND);
        var type = codes.get(Fact.COMPLAINANT_TYPE);
        return new Facts(
                kind == null ? null : Kind.valueOf(kind),
                codes.get(Fact.CATEGORY),
                codes.get(Fact.REGION),
                codes.get(Fact.RESPONDENT),
                type == null ? null : ComplainantType.valueOf(type),
                codes.get(Fact.COUNTRY),
                codes.get(Fact.LANGUAGE),
                investment,
                jobs,
                null,
                null);
    }
}
