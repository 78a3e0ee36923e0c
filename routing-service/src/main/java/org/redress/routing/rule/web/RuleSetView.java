package org.redress.routing.rule.web;

import java.time.Instant;
import java.util.List;
import org.redress.routing.rule.RuleVersion;
import org.redress.routing.rule.model.Activations;
import org.redress.routing.rule.model.Finding;
import org.redress.routing.rule.web.RuleVersionItem.ActivationView;
import org.redress.routing.rule.written.WrittenRule;

/**
 * A version with its rules, the one that is asked first at the top, and what is odd about them.
 *
 * @param effectiveFrom since when it is in force; null while it is not
 * @param usable false when the findings forbid to put it in force
 */
record RuleSetView(
        int version,
        String note,
        Instant madeAt,
        String madeBy,
        boolean inForce,
        Instant effectiveFrom,
        List<ActivationView> activations,
        boolean usable,
        List<FindingView> findings,
        List<WrittenRule> rules) {

    /** {@code message} says it in the reader's language; {@code other} is the rule or code it is odd with, or null. */
    record FindingView(Finding.Kind kind, boolean forbids, String rule, String other, String message) {}

    static RuleSetView of(
            RuleVersion version, Activations all, Instant now, boolean usable, List<FindingView> findings) {
        var number = version.number();
        var inForce = RuleVersionItem.isInForce(number, all, now);
        return new RuleSetView(
                number,
                version.note(),
                version.madeAt(),
                version.madeBy(),
                inForce,
                inForce ? all.at(now).orElseThrow().effectiveFrom() : null,
                RuleVersionItem.views(number, all),
                usable,
                findings,
                version.rules().rules().stream().map(WrittenRule::of).toList());
    }
}
