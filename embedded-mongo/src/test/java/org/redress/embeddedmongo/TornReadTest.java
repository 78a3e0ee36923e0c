package org.redress.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader sees a document before an update or after it, never in between; also through a cursor that was opened before. */
class TornReadTest {

    private static final int FIELDS = 200;
    private static final int UPDATES = 400;

    private final AtomicBoolean writing = new AtomicBoolean(true);
    private final AtomicInteger values = new AtomicInteger();

    @Test
    void readersNeverSeeHalfAnUpdate(@TempDir Path folder) throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try (var store = EmbeddedMongo.start(folder, 0);
                var client = MongoClients.create(store.uri())) {
            var documents = client.getDatabase("torn").getCollection("documents");
            documents.insertOne(all(0).append("_id", "a"));
            documents.insertOne(all(0).append("_id", "b"));

            var reads = threads.submit(readWhileWriting(documents));
            var otherReads = threads.submit(readWhileWriting(documents));
            var writer = threads.submit(write(documents, false));
            var otherWriter = threads.submit(write(documents, true));
            writer.get();
            otherWriter.get();
            writing.set(false);
            assertThat(reads.get() + otherReads.get()).isGreaterThan(50);
        } finally {
            threads.shutdownNow();
        }
    }

    private Callable<Void> write(MongoCollection<Document> documents, boolean findAndModify) {
        return () -> {
            for (var i = 0; i < UPDATES; i++) {
                var update = new Document("$set", all(values.incrementAndGet()));
                if (findAndModify) {
                    documents.findOneAndUpdate(new Document("_id", "a"), update);
                } else {
                    documents.updateOne(new Document("_id", "b"), update);
                }
            }
            return null;
        };
    }

    private Callable<Integer> readWhileWriting(MongoCollection<Document> documents) {
        return () -> {
            var reads = 0;
            while (writing.get()) {
                for (var document : documents.find().batchSize(1)) {
                    document.remove("_id");
                    assertThat(new HashSet<>(document.values())).hasSize(1);
                    reads++;
                }
            }
            return reads;
        };
    }

    private static Document all(int value) {
        var document = new Document();
        for (var field = 0; field < FIELDS; field++) {
            document.append("field" + field, value);
        }
        return document;
    }
}
