package org.redress.routing.rule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.redress.routing.rule.model.Activations;
import org.redress.routing.rule.model.RuleSet;
import org.springframework.stereotype.Component;

/**
 * The rules by which to decide. No instance ever decides by rules that another has replaced: a version takes effect
 * {@link #NOTICE} after its activation is written at the earliest, and activations read half of that ago are read again.
 */
@Component
public class RuleVersions {

    static final Duration NOTICE = Duration.ofSeconds(1);

    private final RuleStore store;
    private final Clock clock;
    private final Map<Integer, RuleVersion> known = new ConcurrentHashMap<>();
    private volatile Read lastRead;

    RuleVersions(RuleStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** {@code completeUntil}: what is activated later than this was read takes effect later than that. */
    private record Read(Activations activations, Instant completeUntil) {}

    /** The version to decide by at that moment; there always is one. */
    public RuleSet effectiveAt(Instant when) {
        var read = lastRead;
        if (read == null || when.isAfter(read.completeUntil())) {
            read = read();
        }
        return version(read.activations()
                .at(when)
                .orElseThrow(() -> new IllegalStateException("No rules were in force at " + when))
                .version());
    }

    public RuleSet version(int version) {
        var found = known.get(version);
        if (found == null) {
            found = store.find(version)
                    .orElseThrow(() -> new IllegalStateException("No version " + version + " of the rules"));
            known.put(version, found);
        }
        return found.rules();
    }

    private Read read() {
        if (lastRead == null) {
            store.prepare();
        }
        var complete = clock.instant().plus(NOTICE.dividedBy(2));
        var read = new Read(store.activations(), complete);
        lastRead = read;
        return read;
    }
}
