package org.redress.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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
    /** Keys are looked up one by one, which costs a fraction of reading their documents. */
    private static final int FEW_TIMES = 4;

    private final Random random = new Random(1);

    @Test
    void filtersWithAnIdDoNotScan(@TempDir Path folder) {
        try (var store = EmbeddedMongo.start(folder, 0);
                var client = MongoClients.create(store.uri())) {
            var documents = client.getDatabase("lookup").getCollection("documents");
            fill(documents, DOCUMENTS);
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
            fill(documents, DOCUMENTS);
            median(documents, Filters.lte("due", Instant.now()), 300);

            var queue = median(documents, Filters.lte("due", Instant.now()), 100);
            assertThat(median(documents, Filters.eq("version", -1), 5)).isGreaterThan(queue * GENEROUS);
        }
    }

    /** By the lead or, one of a list, a co-handler: the first rows are merged, the rest is not read. */
    @Test
    void aPageOfADepartmentsListReadsNoMoreThanThePage(@TempDir Path folder) {
        try (var store = EmbeddedMongo.start(folder, 0);
                var client = MongoClients.create(store.uri())) {
            var documents = client.getDatabase("lookup").getCollection("documents");
            documents.createIndex(Indexes.ascending("coHandlers", "filed"));
            documents.createIndex(Indexes.ascending("lead", "status", "due", "_id"));
            documents.createIndex(Indexes.ascending("coHandlers", "status", "due", "_id"));
            fill(documents, 5_000);
            documents.updateMany(
                    Filters.eq("version", 1),
                    Updates.combine(
                            Updates.set("lead", "A"),
                            Updates.set("coHandlers", List.of("B")),
                            Updates.set("status", "OPEN")));
            documents.updateMany(Filters.gte("_id", "document-5"), Updates.set("due", Instant.EPOCH));
            var ofDepartment = Filters.and(
                    Filters.or(Filters.eq("lead", "A"), Filters.eq("coHandlers", "A")),
                    Filters.in("status", "OPEN", "NEW"));
            var dated = Filters.and(ofDepartment, Filters.gte("due", Instant.EPOCH));
            var undated = Filters.and(ofDepartment, Filters.exists("due", false), Filters.gt("_id", "document-4"));
            var all = Filters.and(ofDepartment, Filters.eq("version", -1));

            assertThat(documents
                            .find(dated)
                            .sort(Indexes.ascending("due", "_id"))
                            .limit(3))
                    .extracting("_id")
                    .containsExactly("document-5", "document-50", "document-500");
            medianOfPages(documents, dated, "due", "_id");
            var everything = median(documents, all, 5);
            assertThat(medianOfPages(documents, dated, "due", "_id")).isLessThan(everything / GENEROUS);
            assertThat(medianOfPages(documents, undated, "_id")).isLessThan(everything / GENEROUS);
        }
    }

    /** Each of two words stands in every other document, both of them in one: no document is read but that. */
    @Test
    void wordsThatAreCommonOneByOneAreLookedUpTogether(@TempDir Path folder) {
        try (var store = EmbeddedMongo.start(folder, 0);
                var client = MongoClients.create(store.uri())) {
            var documents = client.getDatabase("lookup").getCollection("documents");
            documents.createIndex(
                    Indexes.compoundIndex(Indexes.ascending("words"), Indexes.descending("filed", "_id")));
            documents.createIndex(
                    Indexes.compoundIndex(Indexes.ascending("region"), Indexes.descending("filed", "_id")));
            var text = "much is written here, so that to read it takes its time ".repeat(100);
            for (var from = 0; from < DOCUMENTS; from += 1_000) {
                documents.insertMany(IntStream.range(from, from + 1_000)
                        .mapToObj(i -> new Document("_id", "document-" + i)
                                .append(
                                        "words",
                                        i == 7_000 ? List.of("x", "y", "both") : List.of(i % 2 == 0 ? "x" : "y"))
                                .append("region", i % 2 == 0 ? "north" : "south")
                                .append("filed", Instant.ofEpochSecond(i))
                                .append("text", text))
                        .toList());
            }
            var both = Filters.and(Filters.eq("words", "x"), Filters.eq("words", "y"));
            var elsewhere = Filters.and(Filters.eq("region", "south"), Filters.in("words", "x", "none"));
            var newestFirst = Indexes.descending("filed", "_id");
            assertThat(documents.find(both).sort(newestFirst).limit(50))
                    .extracting("_id")
                    .containsExactly("document-7000");
            assertThat(documents.find(elsewhere).sort(newestFirst).limit(50)).isEmpty();
            assertThat(documents.countDocuments(Filters.eq("words", "x"))).isEqualTo(DOCUMENTS / 2);

            var scan = time(() -> documents.find(Filters.eq("text", "none")).first(), 3);
            assertThat(time(
                            () -> documents
                                    .find(both)
                                    .sort(newestFirst)
                                    .limit(50)
                                    .into(new ArrayList<>()),
                            9))
                    .isLessThan(scan / FEW_TIMES);
            assertThat(time(
                            () -> documents
                                    .find(elsewhere)
                                    .sort(newestFirst)
                                    .limit(50)
                                    .into(new ArrayList<>()),
                            9))
                    .isLessThan(scan / FEW_TIMES);
            assertThat(time(() -> documents.countDocuments(Filters.eq("words", "x")), 9))
                    .isLessThan(scan / FEW_TIMES);
        }
    }

    @Test
    void explainTellsWhetherAnIndexIsUsed(@TempDir Path folder) {
        try (var store = EmbeddedMongo.start(folder, 0);
                var client = MongoClients.create(store.uri())) {
            var documents = client.getDatabase("lookup").getCollection("documents");
            documents.createIndex(Indexes.ascending("version", "_id"));
            documents.insertOne(new Document("_id", "one").append("version", 1));

            assertThat(documents.find(Filters.eq("version", 1)).explain().toJson())
                    .contains("IXSCAN", "version_1__id_1")
                    .doesNotContain("COLLSCAN");
            assertThat(documents.find(Filters.eq("tags", "a")).explain().toJson())
                    .contains("COLLSCAN");
            assertThat(documents.find(Filters.eq("_id", "one")).explain().toJson())
                    .contains("IDHACK");
        }
    }

    private static long time(Runnable call, int times) {
        var nanos = new long[times];
        for (var i = 0; i < times; i++) {
            var start = System.nanoTime();
            call.run();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[times / 2];
    }

    private static long medianOfPages(MongoCollection<Document> documents, Bson filter, String... order) {
        var nanos = new long[100];
        for (var i = 0; i < nanos.length; i++) {
            var start = System.nanoTime();
            documents.find(filter).sort(Indexes.ascending(order)).limit(10).into(new ArrayList<>());
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[nanos.length / 2];
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

    private static void fill(MongoCollection<Document> documents, int count) {
        for (var from = 0; from < count; from += 1_000) {
            documents.insertMany(IntStream.range(from, from + 1_000)
                    .mapToObj(i -> new Document("_id", "document-" + i)
                            .append("version", 1)
                            .append("tags", List.of("a", "b")))
                    .toList());
        }
    }
}
