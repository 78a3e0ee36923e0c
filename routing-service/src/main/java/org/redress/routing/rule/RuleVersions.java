package org.redress.routing.rule;

import java.time.Instant;
import org.redress.routing.rule.model.RuleSet;

/** Port: all versions of the rules; a version never changes. */
public interface RuleVersions {

    /** The version to decide by at that moment; there always is one. */
    RuleSet effectiveAt(Instant when);

    RuleSet version(int version);
}
