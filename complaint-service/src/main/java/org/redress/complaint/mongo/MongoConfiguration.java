package org.redress.complaint.mongo;

import io.micrometer.core.instrument.MeterRegistry;
import org.redress.complaint.directory.DirectoryMirror;
import org.redress.complaint.encryption.KeyRing;
import org.redress.complaint.reading.Listing;
import org.redress.complaint.reading.Resembling;
import org.redress.complaint.record.Complaints;
import org.redress.complaint.record.Deadlines;
import org.redress.complaint.retention.Erasures;
import org.redress.contracts.Sources;
import org.redress.contracts.Topics;
import org.redress.outbox.EventJson;
import org.redress.outbox.IndexedStore;
import org.redress.outbox.Outbox;
import org.redress.outbox.OutboxDefinition;
import org.redress.outbox.Outboxes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The database side of the ports. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

    @Bean
    Outbox complaintsOutbox(Outboxes outboxes) {
        return outboxes.of(new OutboxDefinition(
                MongoComplaints.COLLECTION, Topics.COMPLAINTS, Sources.COMPLAINTS, false, "timeline"));
    }

    @Bean
    SearchTokens searchTokens(SearchSettings settings, Environment environment) {
        return new SearchTokens(settings.toKey(environment));
    }

    @Bean
    ComplaintDocuments complaintDocuments(KeyRing keys, MeterRegistry meters) {
        return new ComplaintDocuments(keys, meters);
    }

    @Bean
    SearchFill searchFill(MongoTemplate mongo, ComplaintDocuments documents, SearchTokens tokens) {
        return new SearchFill(mongo, documents, tokens);
    }

    @Bean
    Resembling resembling(MongoTemplate mongo, ComplaintDocuments documents) {
        return new MongoResembling(mongo, documents);
    }

    @Bean
    Complaints complaints(
            MongoTemplate mongo,
            Outbox complaintsOutbox,
            EventJson json,
            KeyRing keys,
            ComplaintDocuments documents,
            SearchTokens tokens,
            MeterRegistry meters) {
        return new MeteredComplaints(
                new MongoComplaints(mongo, complaintsOutbox, json, keys, documents, tokens), meters);
    }

    @Bean
    Erasures erasures(
            MongoTemplate mongo,
            Outbox complaintsOutbox,
            EventJson json,
            ComplaintDocuments documents,
            SearchTokens tokens) {
        return new MongoErasures(mongo, complaintsOutbox, json, documents, tokens);
    }

    @Bean
    Deadlines deadlines(MongoTemplate mongo) {
        return new MongoDeadlines(mongo);
    }

    @Bean
    Listing listing(MongoTemplate mongo, ComplaintDocuments documents, SearchTokens tokens) {
        return new MongoListing(mongo, documents, tokens);
    }

    @Bean
    DirectoryMirror directoryMirror(MongoTemplate mongo, EventJson json) {
        return new MongoDirectoryMirror(mongo, json);
    }

    @Bean
    MongoAttachments attachments(MongoTemplate mongo, MeterRegistry meters) {
        return new MongoAttachments(mongo, meters);
    }

    @Bean
    MongoAccessLog accessLog(MongoTemplate mongo) {
        return new MongoAccessLog(mongo);
    }

    @Bean
    IndexedStore accessLogIndexes(MongoAccessLog accessLog) {
        return accessLog::createIndexes;
    }

    @Bean
    KeyCheck keyCheck(MongoTemplate mongo, KeyRing keys) {
        return new KeyCheck(mongo, keys);
    }

    @Bean
    Resealing resealing(MongoTemplate mongo, KeyRing keys, MeterRegistry meters) {
        return new Resealing(mongo, keys, meters);
    }

    @Bean
    IndexedStore indexes(MongoTemplate mongo) {
        return () -> {
            Indexes.ensure(mongo);
            DueDates.complete(mongo);
        };
    }
}
