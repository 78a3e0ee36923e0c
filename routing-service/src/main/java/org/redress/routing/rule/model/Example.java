package org.redress.routing.rule.model;

import java.time.Instant;
import java.util.Map;
import org.redress.contracts.ComplainantType;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Kind;
import org.redress.contracts.Money;
import org.redress.contracts.RoutingFacts;

/** A complaint that might come. */
record Example(
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

    static Example of(Map<Fact, String> codes, Money investment, Integer jobs) {
        var kind = codes.get(Fact.KIND);
        var type = codes.get(Fact.COMPLAINANT_TYPE);
        return new Example(
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
