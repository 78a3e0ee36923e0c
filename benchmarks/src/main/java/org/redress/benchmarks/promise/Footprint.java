package org.redress.benchmarks.promise;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;
import org.redress.benchmarks.measure.Finding;
import org.redress.benchmarks.stack.LocalStack;

/** What complaints leave behind on disks. */
public final class Footprint {

    /** The forecast reads the figures by these. */
    public static final String STORED = "documents of a complaint as BSON";

    public static final String PUBLISHED = "records of a complaint on the topics";

    private static final int SAMPLE = 2_000;

    private final LocalStack stack;

    public Footprint(LocalStack stack) {
        this.stack = stack;
    }

    /** Of one complaint, when the stack holds nothing but complaints that went the same way. */
    public List<Finding> perComplaint() throws IOException {
        try (var store = store()) {
            var complaints =
                    store.getDatabase("complaint").getCollection("complaints").countDocuments();
            return List.of(
                    Finding.of("P3", STORED, documentBytes(store) / complaints / 1e3, "kB"),
                    Finding.of("P3", PUBLISHED, topicBytes() / complaints / 1e3, "kB"));
        }
    }

    /** Of all documents of all services; by samples, for there may be many. */
    double documentBytes() {
        try (var store = store()) {
            return documentBytes(store);
        }
    }

    private MongoClient store() {
        return MongoClients.create("mongodb://127.0.0.1:" + stack.port("mongodb"));
    }

    private static double documentBytes(MongoClient store) {
        var data = 0.0;
        for (var database : store.listDatabaseNames()) {
            for (var name : store.getDatabase(database).listCollectionNames()) {
                data += bytes(store, database, name);
            }
        }
        return data;
    }

    private static double bytes(MongoClient store, String database, String name) {
        var collection = store.getDatabase(database).getCollection(name, RawBsonDocument.class);
        return collection.countDocuments()
                * collection
                        .find()
                        .limit(SAMPLE)
                        .map(document -> document.getByteBuffer().remaining())
                        .into(new ArrayList<>())
                        .stream()
                        .mapToInt(Integer::intValue)
                        .average()
                        .orElse(0);
    }

    /** In the broker's logs of our topics, without its own. */
    private double topicBytes() throws IOException {
        try (var files = Files.walk(stack.brokerFolder())) {
            return files.filter(file -> file.getFileName().toString().endsWith(".log"))
                    .filter(file -> file.getParent().getFileName().toString().startsWith("redress."))
                    .mapToLong(Footprint::size)
                    .sum();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
