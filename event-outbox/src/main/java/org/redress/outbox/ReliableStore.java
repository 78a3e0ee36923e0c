package org.redress.outbox;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.data.mongodb.core.MongoTemplate;

/** How we speak to the database: acknowledged means kept, read means current, and one that is away is noticed soon. */
final class ReliableStore implements HealthIndicator {

    private static final int ANSWER_SECONDS = 3;

    private final MongoTemplate mongo;

    ReliableStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    static void settings(MongoClientSettings.Builder settings) {
        settings.writeConcern(WriteConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(ANSWER_SECONDS, TimeUnit.SECONDS));
    }

    @Override
    public Health health() {
        try {
            mongo.executeCommand(new Document("ping", 1));
            return Health.up().build();
        } catch (RuntimeException away) {
            return Health.down().withDetail("reason", away.getClass().getName()).build();
        }
    }
}
