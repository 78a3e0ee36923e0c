package org.redress.notification.deadline.mongo;

import java.time.Clock;
import org.redress.contracts.Sources;
import org.redress.contracts.Topics;
import org.redress.outbox.Outbox;
import org.redress.outbox.OutboxDefinition;
import org.redress.outbox.Outboxes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class DeadlineStoreConfiguration {

    @Bean
    Outbox deadlinesOutbox(Outboxes outboxes) {
        return outboxes.of(
                new OutboxDefinition(DeadlineDocument.COLLECTION, Topics.DEADLINES, Sources.DEADLINES, false, null));
    }

    @Bean
    MongoDeadlines mongoDeadlines(MongoTemplate mongo, Outbox deadlinesOutbox) {
        return new MongoDeadlines(mongo, deadlinesOutbox, Clock.systemUTC());
    }

    @Bean
    MongoDeadlineSearch mongoDeadlineSearch(MongoTemplate mongo) {
        return new MongoDeadlineSearch(mongo);
    }

    @Bean
    MongoRedCards redCards(MongoTemplate mongo) {
        return new MongoRedCards(mongo);
    }

    @Bean
    MongoRebases rebases(MongoTemplate mongo) {
        return new MongoRebases(mongo);
    }

    @Bean
    MongoPolicyVersions policyVersions(MongoTemplate mongo) {
        return new MongoPolicyVersions(mongo);
    }

    @Bean
    MongoStoredWork storedWork(MongoTemplate mongo) {
        return new MongoStoredWork(mongo);
    }
}
