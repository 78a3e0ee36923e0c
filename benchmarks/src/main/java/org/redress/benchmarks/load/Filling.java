package org.redress.benchmarks.load;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.bson.Document;
import org.redress.benchmarks.load.Pattern.Stored;
import org.redress.benchmarks.measure.Repeat;

/** Copies complaints that the services have handled, with all that any service stores of them, into the same store. */
public final class Filling {

    private static final String COMPLAINTS = "complaints";
    private static final String DEADLINES = "deadlines";
    private static final String NOTICES = "notices";
    private static final int BATCH = 100;
    /** While one copies, the store writes what the others have copied. */
    private static final int WRITERS = 4;
    /** Complaints that are copied, at most: the store answers from memory. */
    private static final int PATTERNS = 200;

    private final MongoClient store;

    public Filling(MongoClient store) {
        this.store = store;
    }

    /**
     * @param open how many of the {@code count} are open
     * @param written told how many are there, now and then, never by two at once
     * @throws NothingToCopy when no complaint, or none that is open or closed, has been handled yet
     */
    public void fill(int count, int open, IntConsumer written) throws NothingToCopy, InterruptedException {
        var patterns = patterns();
        var missing = missing(patterns, count, open);
        if (missing.isPresent()) {
            throw new NothingToCopy(missing.get());
        }
        var begun = new AtomicInteger();
        var done = new int[1];
        Repeat.inParallel(WRITERS, () -> {
            for (var from = begun.getAndAdd(BATCH); from < count; from = begun.getAndAdd(BATCH)) {
                var to = Math.min(count, from + BATCH);
                insert(copies(patterns, from, to, open));
                synchronized (done) {
                    done[0] += to - from;
                    written.accept(done[0]);
                }
            }
            return null;
        });
    }

    private static List<Stored> copies(Map<Boolean, List<Pattern>> patterns, int from, int to, int open) {
        var random = ThreadLocalRandom.current();
        var copies = new ArrayList<Stored>();
        for (var i = from; i < to; i++) {
            var chosen = patterns.get(i < open);
            copies.addAll(chosen.get(random.nextInt(chosen.size())).copy(random));
        }
        return copies;
    }

    /** Whether complaints of the wanted kinds have been handled yet. */
    boolean canMake(int count, int open) {
        return missing(patterns(), count, open).isEmpty();
    }

    private static Optional<String> missing(Map<Boolean, List<Pattern>> patterns, int count, int open) {
        if (open > 0 && patterns.get(true).isEmpty()) {
            return Optional.of("open");
        }
        return open < count && patterns.get(false).isEmpty() ? Optional.of("closed") : Optional.empty();
    }

    private void insert(List<Stored> documents) {
        var byPlace = new HashMap<List<String>, List<Document>>();
        // what a service keeps in memory it brings up to date by this
        documents.forEach(
                stored -> stored.document().computeIfPresent("changedAt", (field, then) -> Date.from(Instant.now())));
        documents.forEach(stored -> byPlace.computeIfAbsent(
                        List.of(stored.database(), stored.collection()), place -> new ArrayList<>())
                .add(stored.document()));
        byPlace.forEach((place, batch) -> store.getDatabase(place.get(0))
                .getCollection(place.get(1))
                .insertMany(batch, new InsertManyOptions().ordered(false)));
    }

    /** While one of its clocks runs, whatever the state of the complaint itself. */
    private static boolean isOpen(List<Stored> documents) {
        return documents.stream()
                .anyMatch(stored -> stored.collection().equals(DEADLINES)
                        && stored.document().containsKey("open"));
    }

    /** Complaints whose events are all published, with every document of any service that names them; by whether they are open. */
    private Map<Boolean, List<Pattern>> patterns() {
        var ids = published();
        var documents = new HashMap<String, List<Stored>>();
        for (var database : store.listDatabaseNames()) {
            if (Set.of("admin", "local", "config").contains(database)) {
                continue;
            }
            for (var collection : store.getDatabase(database).listCollectionNames()) {
                var name = collection.equals(NOTICES) ? "complaintId" : "_id";
                store.getDatabase(database)
                        .getCollection(collection)
                        .find(Filters.in(name, ids))
                        .forEach(document -> documents
                                .computeIfAbsent(document.getString(name), id -> new ArrayList<>())
                                .add(new Stored(database, collection, document)));
            }
        }
        return ids.stream()
                .map(id -> new Pattern(id, isOpen(documents.get(id)), documents.get(id)))
                .collect(Collectors.partitioningBy(Pattern::open));
    }

    private List<String> published() {
        return store.getDatabase("complaint")
                .getCollection(COMPLAINTS)
                .find(Filters.exists("relayAt", false))
                .projection(Projections.include("_id"))
                .limit(PATTERNS)
                .map(complaint -> complaint.getString("_id"))
                .into(new ArrayList<>());
    }
}
