package org.redress.complaint.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.bson.Document;
import org.redress.complaint.encryption.KeyRing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Refuses to start with another key than the one that its name stands for here, and without one that stored values
 * still need. For each key a known text is kept, sealed under it.
 */
final class KeyCheck implements SmartInitializingSingleton {

    static final String COLLECTION = "encryptionKeys";

    private static final Logger LOG = LoggerFactory.getLogger(KeyCheck.class);
    private static final String CHECK = "check";
    private static final String KNOWN_TEXT = "redress";

    private final MongoTemplate mongo;
    private final KeyRing keys;

    KeyCheck(MongoTemplate mongo, KeyRing keys) {
        this.mongo = mongo;
        this.keys = keys;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            keys.names().forEach(this::check);
            mongo.findAll(Document.class, COLLECTION).stream()
                    .map(known -> known.getString("_id"))
                    .filter(name -> !keys.names().contains(name))
                    .forEach(this::checkUnused);
        } catch (DataAccessResourceFailureException away) {
            LOG.warn("Encryption keys not checked: the database does not answer yet");
        }
    }

    private void check(String name) {
        var kept = mongo.findById(name, Document.class, COLLECTION);
        if (kept == null) {
            kept = introduced(name);
        }
        if (!opens(kept.getString(CHECK))) {
            throw new IllegalStateException("Key '" + name + "' of redress.encryption.keys is not the key that has"
                    + " sealed what is stored under this name");
        }
    }

    private Document introduced(String name) {
        try {
            return mongo.insert(new Document("_id", name).append(CHECK, keys.seal(name, KNOWN_TEXT)), COLLECTION);
        } catch (DuplicateKeyException byAnotherInstance) {
            return mongo.findById(name, Document.class, COLLECTION);
        }
    }

    private boolean opens(String sealed) {
        try {
            return KNOWN_TEXT.equals(keys.open(sealed));
        } catch (RuntimeException sealedUnderAnother) {
            return false;
        }
    }

    private void checkUnused(String name) {
        var using = Query.query(where(ComplaintDocuments.SEALED_BY).is(name)).limit(1);
        using.fields().include("_id");
        if (mongo.findOne(using, Document.class, MongoComplaints.COLLECTION) != null) {
            throw new IllegalStateException("Complaints are still sealed under key '" + name
                    + "', which redress.encryption.keys no longer has");
        }
    }
}
