package org.redress.routing.rule.mongo;

import java.time.Instant;
import java.util.List;
import org.redress.routing.rule.RuleVersion;
import org.redress.routing.rule.model.RuleSet;
import org.springframework.data.annotation.Id;

/** A version of the rules as stored, and as written in the bundled file; written once and never changed. */
record RuleVersionDocument(
        @Id int version, String note, Instant madeAt, String madeBy, Integer size, List<RuleDocument> rules) {

    static RuleVersionDocument of(RuleVersion version) {
        var rules = version.rules().rules().stream().map(RuleDocument::of).toList();
        return new RuleVersionDocument(
                version.number(), version.note(), version.madeAt(), version.madeBy(), rules.size(), rules);
    }

    RuleVersion toModel() {
        var set = new RuleSet(version, rules.stream().map(RuleDocument::toModel).toList());
        return new RuleVersion(set, note == null ? "" : note, madeAt, madeBy);
    }

    /** Of a document read without its rules. */
    RuleVersion.Summary toSummary() {
        return new RuleVersion.Summary(version, note == null ? "" : note, madeAt, madeBy, size == null ? 0 : size);
    }
}
