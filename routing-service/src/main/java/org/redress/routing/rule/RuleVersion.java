package org.redress.routing.rule;

import java.time.Instant;
import org.redress.routing.rule.model.RuleSet;

/**
 * A version of the rules and where it comes from; it never changes.
 *
 * @param note what was changed and why, in the words of who made it
 * @param madeBy whose account; null, as {@code madeAt}, for the version that came with the software
 */
public record RuleVersion(RuleSet rules, String note, Instant madeAt, String madeBy) {

    /** The same without its rules. */
    public record Summary(int version, String note, Instant madeAt, String madeBy, int size) {}

    public int number() {
        return rules.version();
    }
}
