package org.redress.complaint.web;

import java.time.Duration;
import org.redress.contracts.Role;
import org.redress.edge.Caller;
import org.redress.edge.RateLimit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** How often one investor's account may file, and check what it is about to file; the centre's are not limited. */
@Component
final class FilingLimits {

    private final RateLimit filings;
    private final RateLimit checks;

    FilingLimits(Settings settings) {
        filings = RateLimit.of(settings.filingsPerHour(), Duration.ofHours(1));
        checks = RateLimit.of(settings.checksPerMinute(), Duration.ofMinutes(1));
    }

    @ConfigurationProperties("redress.limits")
    record Settings(
            @DefaultValue("60") int filingsPerHour,
            @DefaultValue("240") int checksPerMinute) {}

    void countFiling(Caller caller) {
        count(caller, filings);
    }

    void countCheck(Caller caller) {
        count(caller, checks);
    }

    private static void count(Caller caller, RateLimit limit) {
        if (!caller.has(Role.INTAKE)) {
            limit.count(caller.id());
        }
    }
}
