package org.redress.benchmarks.promise;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.redress.benchmarks.measure.Finding;
import org.redress.benchmarks.measure.Measurement;
import org.redress.benchmarks.measure.Needs;
import org.redress.benchmarks.measure.Plan;
import org.redress.benchmarks.measure.Setting;
import org.redress.benchmarks.people.Api;
import org.redress.benchmarks.people.Complaints;
import org.redress.benchmarks.stack.LocalStack;

/** P5: many deadlines of one instant among many open ones. The clocks are copies of one that the service has computed. */
public final class Burst implements Measurement {

    private static final String STAGE = "SIGN_FOR";
    private static final Duration GRACE = Duration.ofSeconds(60);
    private static final Duration UNTIL_DUE = Duration.ofSeconds(30);
    private static final double FIRST_SECONDS = 2;
    private static final double ALL_SECONDS = 60;
    private static final double FILING_TIMES = 2;
    private static final int BATCH = 500;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Override
    public String id() {
        return "P5";
    }

    @Override
    public String about() {
        return "many deadlines at once";
    }

    @Override
    public Needs needs() {
        return Needs.STACK;
    }

    @Override
    public void measure(Setting on) throws IOException, InterruptedException {
        on.found(fired(on.stack(), on.plan()));
    }

    private static List<Finding> fired(LocalStack stack, Plan plan) throws IOException, InterruptedException {
        try (var store = MongoClients.create("mongodb://127.0.0.1:" + stack.port("mongodb"))) {
            var pattern = pattern(stack, store);
            var later = Instant.now().plus(20, ChronoUnit.DAYS);
            insert(store, pattern, plan.openClocks() - plan.dueAtOnce(), later);
            var usual = Filing.alone(stack, plan).quantile(0.5);
            var due = Instant.now().plus(UNTIL_DUE).truncatedTo(ChronoUnit.SECONDS);
            insert(store, pattern, plan.dueAtOnce(), due);
            return watched(stack, plan, usual, due.plus(GRACE));
        }
    }

    private static List<Finding> watched(LocalStack stack, Plan plan, double usual, Instant due)
            throws IOException, InterruptedException {
        var before = breaches(stack);
        awaitBreaches(stack, before + 1);
        var first = since(due);
        var meanwhile = Filing.alone(stack, plan).quantile(0.5);
        awaitBreaches(stack, before + plan.dueAtOnce());
        var all = since(due);
        var what = plan.dueAtOnce() + " due at once among " + plan.openClocks() + " complaints";
        return List.of(
                Finding.of("P5", what + ": the first fired, after the grace", first, "s")
                        .atMost(FIRST_SECONDS),
                Finding.of("P5", what + ": all fired and their notices queued, after the grace", all, "s")
                        .atMost(ALL_SECONDS),
                Finding.of("P5", "filing p50 meanwhile as a multiple of the usual", meanwhile / usual, "x")
                        .atMost(FILING_TIMES));
    }

    private static double since(Instant instant) {
        return Duration.between(instant, Instant.now()).toMillis() / 1_000.0;
    }

    /** The stored clocks of a complaint that was filed and assigned just now. */
    private static Document pattern(LocalStack stack, MongoClient store) throws IOException, InterruptedException {
        var filed = Api.ofClient(stack).file(Complaints.next());
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < end) {
            var stored = clocks(store)
                    .find(Filters.and(
                            Filters.eq("_id", filed.path("id").asString()),
                            Filters.eq("clocks.stage", STAGE),
                            Filters.exists("relayAt", false)))
                    .first();
            if (stored != null) {
                return stored;
            }
            pause();
        }
        throw new IOException("the complaint was not assigned");
    }

    private static void insert(MongoClient store, Document pattern, int count, Instant due) {
        var waiting = new ArrayList<Document>();
        for (var i = 1; i <= count; i++) {
            waiting.add(copy(pattern, due));
            if (waiting.size() == BATCH || i == count) {
                clocks(store).insertMany(waiting);
                waiting.clear();
            }
        }
    }

    /** One clock due then, the others as they are. */
    private static Document copy(Document pattern, Instant due) {
        var copy = new Document(pattern).append("_id", UUID.randomUUID().toString());
        var clocks = pattern.getList("clocks", Document.class).stream()
                .map(clock -> STAGE.equals(clock.getString("stage"))
                        ? new Document(clock).append("dueAt", Date.from(due))
                        : clock)
                .toList();
        return copy.append("clocks", clocks)
                .append("nextAt", Date.from(due.plus(GRACE)))
                .append("openFrom", Date.from(due));
    }

    private static MongoCollection<Document> clocks(MongoClient store) {
        return store.getDatabase("notification").getCollection("deadlines");
    }

    private static void awaitBreaches(LocalStack stack, double count) throws IOException, InterruptedException {
        while (breaches(stack) < count) {
            pause();
        }
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }

    private static double breaches(LocalStack stack) throws IOException, InterruptedException {
        var address = URI.create(stack.url("notification-service") + "/actuator/prometheus");
        var answer = HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        return answer.body()
                .lines()
                .filter(line -> line.startsWith("redress_deadlines_fired_total{") && line.contains("\"breach\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
