package org.redress.routing.rule.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.routing.bundled.Bundled;
import org.redress.routing.rule.RuleStore;
import org.redress.routing.rule.RuleVersion;
import org.redress.routing.rule.model.Activation;
import org.redress.routing.rule.model.Activations;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** One document for each version and for each activation, under its number, so that none is there twice. */
@Component
class MongoRuleStore implements RuleStore {

    private static final String VERSIONS = "ruleVersions";
    private static final String ACTIVATIONS = "ruleActivations";
    private static final int MOST_ACTIVATIONS = 10_000;

    private final MongoTemplate mongo;

    MongoRuleStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void prepare() {
        var bundled = Bundled.read("rules-1.yaml", RuleVersionDocument.class).toModel();
        add(bundled);
        add(new Activation(1, bundled.number(), Instant.EPOCH, null, null));
    }

    @Override
    public Optional<RuleVersion> find(int version) {
        return Optional.ofNullable(mongo.findById(version, RuleVersionDocument.class, VERSIONS))
                .map(RuleVersionDocument::toModel);
    }

    @Override
    public List<RuleVersion.Summary> before(int version, int limit) {
        var query = newestFirst().addCriteria(Criteria.where("_id").lt(version)).limit(limit);
        query.fields().exclude("rules");
        return mongo.find(query, RuleVersionDocument.class, VERSIONS).stream()
                .map(RuleVersionDocument::toSummary)
                .toList();
    }

    @Override
    public int last() {
        var query = newestFirst().limit(1);
        query.fields().include("_id");
        return mongo.find(query, RuleVersionDocument.class, VERSIONS).stream()
                .mapToInt(RuleVersionDocument::version)
                .findFirst()
                .orElse(0);
    }

    @Override
    public boolean add(RuleVersion version) {
        return insertOnce(RuleVersionDocument.of(version), VERSIONS);
    }

    @Override
    public Activations activations() {
        return new Activations(
                mongo.find(newestFirst().limit(MOST_ACTIVATIONS), ActivationDocument.class, ACTIVATIONS).stream()
                        .map(ActivationDocument::toModel)
                        .toList());
    }

    @Override
    public boolean add(Activation activation) {
        return insertOnce(ActivationDocument.of(activation), ACTIVATIONS);
    }

    private boolean insertOnce(Object document, String collection) {
        try {
            mongo.insert(document, collection);
            return true;
        } catch (DuplicateKeyException thereAlready) {
            return false;
        }
    }

    private static Query newestFirst() {
        return new Query().with(Sort.by(Sort.Direction.DESC, "_id"));
    }
}
