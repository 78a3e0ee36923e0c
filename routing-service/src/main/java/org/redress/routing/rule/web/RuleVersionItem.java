package org.redress.routing.rule.web;

import java.time.Instant;
import java.util.List;
import org.redress.routing.rule.RuleVersion;
import org.redress.routing.rule.model.Activation;
import org.redress.routing.rule.model.Activations;

/**
 * A version without its rules.
 *
 * @param size how many rules it has
 * @param madeBy whose account; null, as {@code madeAt}, for the version that came with the software
 * @param inForce whether complaints are routed by it now
 * @param activations when it was or will be put in force, the latest first
 */
record RuleVersionItem(
        int version,
        String note,
        Instant madeAt,
        String madeBy,
        int size,
        boolean inForce,
        List<ActivationView> activations) {

    /** {@code rollback}: an earlier version in the place of a later one. */
    record ActivationView(Instant effectiveFrom, Instant at, String by, boolean rollback) {

        private static ActivationView of(Activation activation, Activations all) {
            return new ActivationView(
                    activation.effectiveFrom(), activation.at(), activation.by(), all.isRollback(activation));
        }
    }

    static RuleVersionItem of(RuleVersion.Summary version, Activations all, Instant now) {
        return new RuleVersionItem(
                version.version(),
                version.note(),
                version.madeAt(),
                version.madeBy(),
                version.size(),
                isInForce(version.version(), all, now),
                views(version.version(), all));
    }

    static boolean isInForce(int version, Activations all, Instant now) {
        return all.at(now).filter(current -> current.version() == version).isPresent();
    }

    static List<ActivationView> views(int version, Activations all) {
        return all.of(version).stream()
                .map(activation -> ActivationView.of(activation, all))
                .toList();
    }
}
