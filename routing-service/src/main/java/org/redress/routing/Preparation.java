package org.redress.routing;

import java.time.Clock;
import org.redress.routing.decision.RoutingCases;
import org.redress.routing.directory.Directories;
import org.redress.routing.rule.RuleVersions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Fills an empty database as soon as it answers, however late that is; until then the service is not ready. */
@Component
class Preparation implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    private final Directories directories;
    private final RuleVersions rules;
    private final RoutingCases cases;
    private final Clock clock;
    private volatile boolean done;

    Preparation(Directories directories, RuleVersions rules, RoutingCases cases, Clock clock) {
        this.directories = directories;
        this.rules = rules;
        this.cases = cases;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${redress.routing.prepare-every:2s}")
    void prepare() {
        if (done) {
            return;
        }
        try {
            cases.prepare();
            var directory = directories.current();
            var version = rules.effectiveAt(clock.instant()).version();
            done = true;
            LOG.info(
                    "Directory of {} departments, rules of version {}",
                    directory.departments().size(),
                    version);
        } catch (DataAccessException away) {
            LOG.warn("Database does not answer yet");
        }
    }

    @Override
    public Health health() {
        return done ? Health.up().build() : Health.outOfService().build();
    }
}
