package org.redress.routing.rule.model;

import java.time.Instant;
import java.time.LocalDate;
import org.redress.contracts.ComplainantType;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Kind;
import org.redress.contracts.Money;

/** Complaints as routing sees them. */
public final class FactsMother {

    public static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private FactsMother() {}

    public static Facts about(String category) {
        return against(category, null);
    }

    public static Facts against(String category, String respondent) {
        return with(Kind.RIGHTS, category, "LANSHAN", respondent, ComplainantType.FIE, "DE", null);
    }

    public static Facts with(
            Kind kind,
            String category,
            String region,
            String respondent,
            ComplainantType type,
            String country,
            Money investment) {
        return new Facts(
                kind,
                category,
                region,
                respondent,
                type,
                country,
                "en",
                investment,
                null,
                NOON,
                HandlingClass.CROSS_DEPT);
    }
}
