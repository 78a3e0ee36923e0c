package org.redress.routing.rule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.redress.routing.directory.Directories;
import org.redress.routing.rule.model.Activation;
import org.redress.routing.rule.model.Rule;
import org.redress.routing.rule.model.RuleReport;
import org.redress.routing.rule.model.RuleSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes versions of the rules and puts them in force. What was decided by another version stays as it is. */
@Component
public class ChangeRules {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeRules.class);

    private final RuleStore store;
    private final Directories directories;
    private final Clock clock;
    private final ZoneId zone;

    ChangeRules(RuleStore store, Directories directories, Clock clock, @Value("${redress.zone}") ZoneId zone) {
        this.store = store;
        this.directories = directories;
        this.clock = clock;
        this.zone = zone;
    }

    /** The version cannot be put in force for what its report says. */
    public static final class Forbidden extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The moment is past. */
    public static final class Past extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    public RuleReport report(RuleSet rules) {
        return RuleReport.of(rules, directories.current(), LocalDate.ofInstant(clock.instant(), zone));
    }

    /** What could become the next version; nothing is stored. */
    public RuleVersion check(List<Rule> rules, String note, String by) {
        return next(rules, note, by);
    }

    /** Stored as the next version, not in force yet. The newest one once more is that one. */
    public RuleVersion draft(List<Rule> rules, String note, String by) {
        while (true) {
            var next = next(rules, note, by);
            var newest = store.find(next.number() - 1).filter(last -> isSame(last, next));
            if (newest.isPresent()) {
                return newest.get();
            }
            if (store.add(next)) {
                LOG.info("Version {} of the rules made by {}: {} rules", next.number(), by, rules.size());
                return next;
            }
        }
    }

    private RuleVersion next(List<Rule> rules, String note, String by) {
        return new RuleVersion(new RuleSet(last() + 1, rules), note, now(), by);
    }

    /** The first one is always the one that came with the software. */
    private int last() {
        if (store.last() == 0) {
            store.prepare();
        }
        return store.last();
    }

    /** As exact as it is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static boolean isSame(RuleVersion last, RuleVersion next) {
        return last.rules().rules().equals(next.rules().rules())
                && last.note().equals(next.note())
                && next.madeBy().equals(last.madeBy());
    }

    /**
     * Puts a version in force at that moment, or as soon as all instances can know of it. The version that is in force
     * already is left alone.
     *
     * @throws Past when the moment is past
     * @throws Forbidden when the report forbids it
     */
    public void activate(RuleVersion version, Optional<Instant> moment, String by) {
        if (report(version.rules()).forbidsUse()) {
            throw new Forbidden();
        }
        while (true) {
            var now = now();
            if (moment.filter(now::isAfter).isPresent()) {
                throw new Past();
            }
            var activations = store.activations();
            var soonest = now.plus(RuleVersions.NOTICE);
            var from = moment.filter(soonest::isBefore).orElse(soonest).truncatedTo(ChronoUnit.MILLIS);
            if (activations
                    .at(from)
                    .filter(last -> last.version() == version.number())
                    .isPresent()) {
                return;
            }
            if (store.add(new Activation(activations.lastNumber() + 1, version.number(), from, now, by))) {
                LOG.info("Version {} of the rules in force from {}, by {}", version.number(), from, by);
                return;
            }
        }
    }
}
