package org.redress.outbox;

import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Says at start which kind of database serves, and refuses to go into production on the embedded one. */
final class EmbeddedStoreGuard implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStoreGuard.class);

    private final MongoTemplate mongo;
    private final Environment environment;

    EmbeddedStoreGuard(MongoTemplate mongo, Environment environment) {
        this.mongo = mongo;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var mayBeEmbedded = environment.acceptsProfiles(Profiles.of("local | demo | test"));
        try {
            var answer = mongo.executeCommand(new Document("isMaster", 1));
            var embedded = !answer.containsKey("setName") && !answer.containsKey("logicalSessionTimeoutMinutes");
            LOG.info("Database: {}", embedded ? "embedded MongoDB-wire server" : "MongoDB");
            if (embedded && !mayBeEmbedded) {
                throw new IllegalStateException("The embedded database serves the profiles local, demo and test only");
            }
        } catch (RuntimeException failure) {
            if (!mayBeEmbedded || !InfrastructureFailure.isCauseOf(failure)) {
                throw failure;
            }
            LOG.warn("Database does not answer yet");
        }
    }
}
