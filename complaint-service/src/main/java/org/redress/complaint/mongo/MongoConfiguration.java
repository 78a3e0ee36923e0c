package org.redress.complaint.mongo;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.redress.complaint.directory.DirectoryMirror;
import org.redress.complaint.reading.Listing;
import org.redress.complaint.record.Complaints;
import org.redress.complaint.record.Deadlines;
import org.redress.contracts.Sources;
import org.redress.contracts.Topics;
import org.redress.outbox.EventJson;
import org.redress.outbox.Outbox;
import org.redress.outbox.OutboxDefinition;
import org.redress.outbox.Outboxes;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The database side of the ports. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

    private static final int ANSWER_SECONDS = 3;

    /** Acknowledged means kept, read means current, and a database that is away is noticed soon. */
    @Bean
    MongoClientSettingsBuilderCustomizer reliableStore() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(ANSWER_SECONDS, TimeUnit.SECONDS));
    }

    @Bean
    Outbox complaintsOutbox(Outboxes outboxes) {
        return outboxes.of(new OutboxDefinition(
                MongoComplaints.COLLECTION, Topics.COMPLAINTS, Sources.COMPLAINTS, false, "timeline"));
    }

    @Bean
    Complaints complaints(MongoTemplate mongo, Outbox complaintsOutbox, EventJson json, MeterRegistry meters) {
        return new MeteredComplaints(new MongoComplaints(mongo, complaintsOutbox, json), meters);
    }

    @Bean
    Deadlines deadlines(MongoTemplate mongo) {
        return new MongoDeadlines(mongo);
    }

    @Bean
    Listing listing(MongoTemplate mongo) {
        return new MongoListing(mongo);
    }

    @Bean
    DirectoryMirror directoryMirror(MongoTemplate mongo, EventJson json) {
        return new MongoDirectoryMirror(mongo, json);
    }

    @Bean
    HealthIndicator storeHealthIndicator(MongoTemplate mongo) {
        return () -> {
            try {
                mongo.executeCommand(new Document("ping", 1));
                return Health.up().build();
            } catch (RuntimeException away) {
                return Health.down()
                        .withDetail("reason", away.getClass().getName())
                        .build();
            }
        };
    }

    @Bean
    IndexCreation indexCreation(MongoTemplate mongo) {
        return new IndexCreation(mongo);
    }
}
