package org.redress.complaint.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.redress.complaint.model.SameMatter;
import org.redress.complaint.record.StoredComplaint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Makes complaints findable that were stored without their words, the newest first, while the service serves. The index knows
 * which those are, so a restart goes on where it was, and with nothing to do it costs nothing.
 */
final class SearchFill {

    private static final Logger LOG = LoggerFactory.getLogger(SearchFill.class);
    private static final int BATCH = 100;

    private final MongoTemplate mongo;
    private final SearchTokens tokens;
    private final ComplaintDocuments documents;

    SearchFill(MongoTemplate mongo, ComplaintDocuments documents, SearchTokens tokens) {
        this.mongo = mongo;
        this.tokens = tokens;
        this.documents = documents;
    }

    @Scheduled(initialDelay = 2_000, fixedDelay = 60_000)
    void run() {
        try {
            var done = 0;
            List<Document> batch;
            do {
                batch = batch();
                batch.forEach(this::fill);
                done += batch.size();
                if (!batch.isEmpty()) {
                    LOG.info("Words for searching added to {} complaints", done);
                }
            } while (!batch.isEmpty() && !Thread.currentThread().isInterrupted());
        } catch (RuntimeException later) {
            LOG.warn("Words for searching put off: {}", later.getClass().getName());
        }
    }

    private List<Document> batch() {
        var lacking = Query.query(where(SearchTokens.FIELD).exists(false))
                .with(Sort.by(Sort.Direction.DESC, "filedAt", "_id"))
                .limit(BATCH);
        return mongo.find(lacking, Document.class, MongoComplaints.COLLECTION);
    }

    /** Whoever changes it meanwhile goes first: the next batch has it again. */
    private void fill(Document complaint) {
        var unchanged = where("_id")
                .is(complaint.getString("_id"))
                .and("version")
                .is(complaint.get("version"))
                .and(SearchTokens.FIELD)
                .exists(false);
        mongo.updateFirst(Query.query(unchanged), update(complaint), MongoComplaints.COLLECTION);
    }

    private Update update(Document complaint) {
        return documents
                .readable(complaint)
                .map(this::update)
                .orElseGet(() -> new Update().set(SearchTokens.FIELD, List.of()));
    }

    private Update update(StoredComplaint stored) {
        var texts = stored.texts();
        var update =
                new Update().set(SearchTokens.FIELD, tokens.of(stored.labels().number(), texts));
        Optional.ofNullable(SameMatter.of(stored.complaint().facts(), texts))
                .ifPresent(matter -> update.set("matter", tokens.matter(matter)));
        return update;
    }
}
