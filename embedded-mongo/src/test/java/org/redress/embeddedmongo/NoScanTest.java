package org.redress.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What services ask at every turn costs about what a plain lookup costs; a scan costs hundreds of them. */
class NoScanTest {

    private static final int DOCUMENTS = 20_000;
    private static final int GENEROUS = 10;

    private final Random random = new Random(1);

    @Test
    void filtersWithAnIdDoNotScan(@TempDir Path folder) {
        try (var store = EmbeddedMongo.start(folder, 0);
                var client = MongoClients.create(store.uri())) {
            var documents = client.getDatabase("lookup").getCollection("documents");
            fill(documents);
            median(documents, Filters.eq("_id", "warm"), 300);

            var plain = medianOfLookups(documents, id -> Filters.eq("_id", id));
            var scan = median(documents, Filters.eq("version", -1), 5);
            assertThat(scan).as("a scan would be noticed").isGreaterThan(plain * GENEROUS);

            assertThat(medianOfLookups(documents, id -> new Document("_id", id).append("version", 1)))
                    .isLessThan(plain * GENEROUS);
            assertThat(medianOfLookups(documents, id -> Filters.and(Filters.eq("_id", id), Filters.eq("version", 1))))
                    .isLessThan(plain * GENEROUS);
            assertThat(medianOfLookups(
                            documents, id -> Filters.and(Filters.in("_id", id, "none"), Filters.gt("version", 0))))
                    .isLessThan(plain * GENEROUS);
        }
    }

    @Test
    void aQueueCostsWhatIsOpen(@TempDir Path folder) {
        try (var store = EmbeddedMongo.start(folder, 0);
                var client = MongoClients.create(store.uri())) {
            var documents = client.getDatabase("lookup").getCollection("documents");
            documents.createIndex(Indexes.ascending("due"), new IndexOptions().sparse(true));
            fill(documents);
            median(documents, Filters.lte("due", Instant.now()), 300);

            var queue = median(documents, Filters.lte("due", Instant.now()), 100);
            assertThat(median(documents, Filters.eq("version", -1), 5)).isGreaterThan(queue * GENEROUS);
        }
    }

    private interface Lookup {
        Bson by(String id);
    }

    private long medianOfLookups(MongoCollection<Document> documents, Lookup lookup) {
        var times = IntStream.range(0, 200)
                .mapToLong(i -> {
                    var id = "document-" + random.nextInt(DOCUMENTS);
                    var start = System.nanoTime();
                    assertThat(documents.find(lookup.by(id)).first()).containsEntry("_id", id);
                    return System.nanoTime() - start;
                })
                .sorted()
                .toArray();
        return times[times.length / 2];
    }

    private static long median(MongoCollection<Document> documents, Bson filter, int times) {
        var nanos = new long[times];
        for (var i = 0; i < times; i++) {
            var start = System.nanoTime();
            assertThat(documents.find(filter).first()).isNull();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[times / 2];
    }

    private static void fill(MongoCollection<Document> documents) {
        for (var from = 0; from < DOCUMENTS; from += 1_000) {
            documents.insertMany(IntStream.range(from, from + 1_000)
                    .mapToObj(i -> new Document("_id", "document-" + i)
                            .append("version", 1)
                            .append("tags", List.of("a", "b")))
                    .toList());
        }
    }
}
