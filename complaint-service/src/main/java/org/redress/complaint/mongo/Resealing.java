package org.redress.complaint.mongo;

import static org.redress.complaint.mongo.ComplaintDocuments.REQUEST_HASH;
import static org.redress.complaint.mongo.ComplaintDocuments.SEALED_BY;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.bson.Document;
import org.redress.complaint.encryption.KeyRing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Seals anew, under the current key, what earlier keys have sealed, while the service serves. What the history commits
 * to does not change, and neither does the version. It finds its work by an index, so a restart goes on where it was.
 */
final class Resealing {

    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);
    private static final int BATCH = 100;

    private final MongoTemplate mongo;
    private final KeyRing keys;
    private final TextDocuments texts;
    private final Counter resealed;

    Resealing(MongoTemplate mongo, KeyRing keys, MeterRegistry meters) {
        this.mongo = mongo;
        this.keys = keys;
        this.texts = new TextDocuments(keys);
        this.resealed = meters.counter("redress.encryption.resealed");
    }

    @Scheduled(initialDelay = 1_000, fixedDelay = 60_000)
    void run() {
        try {
            keys.names().stream().filter(name -> !name.equals(keys.current())).forEach(this::reseal);
        } catch (RuntimeException later) {
            LOG.warn("Resealing put off: {}", later.getClass().getName());
        }
    }

    private void reseal(String earlier) {
        var done = 0;
        var after = "";
        List<Document> batch;
        do {
            batch = batch(earlier, after);
            done += (int) batch.stream().filter(this::reseal).count();
            if (!batch.isEmpty()) {
                after = batch.get(batch.size() - 1).getString("_id");
                LOG.info("{} complaints sealed under key {} instead of {}", done, keys.current(), earlier);
            }
        } while (!batch.isEmpty() && !Thread.currentThread().isInterrupted());
        if (done > 0 && batch(earlier, "").isEmpty()) {
            LOG.info("Nothing is sealed under key {} any more: it may be taken out of the configuration", earlier);
        }
    }

    private List<Document> batch(String earlier, String after) {
        var query = Query.query(where(SEALED_BY).is(earlier).and("_id").gt(after))
                .with(Sort.by("_id"))
                .limit(BATCH);
        query.fields().include("version", REQUEST_HASH, "timeline.texts");
        return mongo.find(query, Document.class, MongoComplaints.COLLECTION);
    }

    /** Whoever changes it meanwhile goes first: the next round takes it again. */
    private boolean reseal(Document complaint) {
        try {
            var unchanged =
                    where("_id").is(complaint.getString("_id")).and("version").is(complaint.get("version"));
            var changed = mongo.updateFirst(Query.query(unchanged), update(complaint), MongoComplaints.COLLECTION);
            if (changed.getModifiedCount() == 0) {
                return false;
            }
            resealed.increment();
            return true;
        } catch (IllegalStateException | IllegalArgumentException tampered) {
            LOG.error("Complaint {} holds a value that its key does not open", complaint.getString("_id"));
            return false;
        }
    }

    private Update update(Document complaint) {
        var update = new Update().set(SEALED_BY, List.of(keys.current()));
        var requestHash = complaint.getString(REQUEST_HASH);
        if (requestHash != null) {
            update.set(REQUEST_HASH, keys.seal(keys.open(requestHash)));
        }
        var timeline = complaint.getList("timeline", Document.class);
        for (var i = 0; i < timeline.size(); i++) {
            var entry = "timeline." + i + ".texts.";
            timeline.get(i).get("texts", new Document()).forEach((field, stored) -> {
                var text = (Document) stored;
                if (texts.isOutdated(field, text)) {
                    update.set(entry + field, texts.write(field, texts.read(text)));
                }
            });
        }
        return update;
    }
}
