package org.redress.routing.rule.mongo;

import java.time.Instant;
import java.util.List;
import org.redress.routing.rule.model.RuleSet;
import org.springframework.data.annotation.Id;

/** A version of the rules as stored; written once and never changed. */
record RuleVersionDocument(@Id int version, Instant effectiveFrom, List<RuleDocument> rules) {

    RuleSet toModel() {
        return new RuleSet(
                version,
                effectiveFrom,
                rules.stream().map(RuleDocument::toModel).toList());
    }
}
