package org.redress.routing.rule.mongo;

import java.time.Instant;
import java.util.List;
import org.redress.routing.bundled.Bundled;
import org.redress.routing.rule.RuleVersions;
import org.redress.routing.rule.model.RuleSet;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** One document for each version; the bundled rules are the first one. */
@Component
class MongoRuleVersions implements RuleVersions {

    private static final String COLLECTION = "ruleVersions";
    private static final int MOST_VERSIONS = 1_000;

    private final MongoTemplate mongo;
    private List<RuleSet> latestFirst;

    MongoRuleVersions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public RuleSet effectiveAt(Instant when) {
        return versions().stream()
                .filter(rules -> !rules.effectiveFrom().isAfter(when))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No rules were in force at " + when));
    }

    @Override
    public RuleSet version(int version) {
        return versions().stream()
                .filter(rules -> rules.version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No version " + version + " of the rules"));
    }

    private synchronized List<RuleSet> versions() {
        if (latestFirst == null) {
            insertOnce(Bundled.read("rules-1.yaml", RuleVersionDocument.class));
            latestFirst = load();
        }
        return latestFirst;
    }

    private void insertOnce(RuleVersionDocument bundled) {
        try {
            mongo.insert(bundled, COLLECTION);
        } catch (DuplicateKeyException filledBefore) {
            // A version never changes.
        }
    }

    private List<RuleSet> load() {
        var all = new Query()
                .with(Sort.by(Sort.Direction.DESC, "effectiveFrom", "_id"))
                .limit(MOST_VERSIONS);
        return mongo.find(all, RuleVersionDocument.class, COLLECTION).stream()
                .map(RuleVersionDocument::toModel)
                .toList();
    }
}
