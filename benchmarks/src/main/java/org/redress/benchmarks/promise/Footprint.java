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

    private static final int SAMPLE = 2_000;

    private final LocalStack stack;

    public Footprint(LocalStack stack) {
        this.stack = stack;
    }

    /** Of one complaint, when the stack holds nothing but complaints that went the same way. */
    public List<Finding> perComplaint() throws IOException {
        try (var store = MongoClients.create("mongodb://127.0.0.1:" + stack.port("mongodb"))) {
            var complaints =
                    store.getDatabase("complaint").getCollection("complaints").countDocuments();
            return List.of(
                    Finding.of("P3", "documents of a complaint as BSON", documentBytes() / complaints / 1e3, "kB"),
                    Finding.of("P3", "records of a complaint on the topics", topicBytes() / complaints / 1e3, "kB"));
        }
    }

    /** Of all documents of all services; by samples, for there may be many. */
    double documentBytes() {
        var data = 0.0;
        try (var store = MongoClients.create("mongodb://127.0.0.1:" + stack.port("mongodb"))) {
            for (var database : store.listDatabaseNames()) {
                for (var name : store.getDatabase(database).listCollectionNames()) {
                    data += bytes(store, database, name);
                }
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
