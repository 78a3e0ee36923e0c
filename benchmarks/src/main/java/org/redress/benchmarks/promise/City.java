package org.redress.benchmarks.promise;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.redress.benchmarks.load.Filling;
import org.redress.benchmarks.load.NothingToCopy;
import org.redress.benchmarks.measure.Finding;
import org.redress.benchmarks.measure.Repeat;
import org.redress.benchmarks.measure.Times;
import org.redress.benchmarks.stack.LocalStack;

/** P4, P8 and the store's own promises: what a city's years of complaints change. */
public final class City {

    private static final double PAGE_MILLIS = 50;
    private static final double SUPERVISOR_MILLIS = 300;
    private static final double FILE_SHARE = 3;
    private static final double RESTART_SECONDS = 10;
    private static final int CLOSED_PATTERNS = 40;

    private final LocalStack stack;
    private final Plan plan;

    public City(LocalStack stack, Plan plan) {
        this.stack = stack;
        this.plan = plan;
    }

    /** Files and refuses what the load then copies, and copies it. */
    public void fill() throws IOException, InterruptedException, NothingToCopy {
        var client = Api.ofClient(stack);
        var intake = Api.ofUser(stack, "intake1");
        for (var i = 0; i < CLOSED_PATTERNS; i++) {
            var complaint = Complaints.next();
            client.file(complaint);
            // of the same matter, so a person must look at it
            var twice = client.file(complaint);
            intake.command(
                    twice,
                    "reject",
                    Map.of("ground", "NOT_THIS_AGENCY", "reason", "Filed twice.", "suggestedAgency", "Court"));
        }
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(5));
        try (var store = store()) {
            new Filling(store).fill(plan.storedComplaints(), plan.openComplaints(), written -> {});
        }
    }

    public Finding dueScan(String when) throws InterruptedException {
        try (var store = store()) {
            var deadlines = store.getDatabase("notification").getCollection("deadlines");
            Callable<?> scan = () -> deadlines
                    .find(Filters.lte("nextAt", Instant.now()))
                    .sort(Sorts.ascending("nextAt"))
                    .limit(100)
                    .into(new ArrayList<>());
            Repeat.times(50, scan);
            return Finding.of(
                    "store",
                    "scan for what is due, " + when + ", p50",
                    Repeat.times(200, scan).quantile(0.5),
                    "ms");
        }
    }

    public List<Finding> pages() throws IOException, InterruptedException {
        var handler = Api.ofUser(stack, "handler-econ_trade");
        var supervisor = Api.ofUser(stack, "supervisor1");
        var findings = new ArrayList<Finding>();
        var inbox = page(() -> handler.list("department=ECON_TRADE&status=ASSIGNED&sort=dueAt&limit=50"));
        findings.add(
                Finding.of("store", "inbox of a department, by status and due date, 50, p50", inbox.quantile(0.5), "ms")
                        .atMost(PAGE_MILLIS));
        findings.add(supervisors("all complaints, newest first", () -> supervisor.list("limit=50")));
        findings.add(supervisors("what is due first", () -> supervisor.list("sort=dueAt&limit=50")));
        findings.add(supervisors(
                "one department's open clocks",
                () -> supervisor.deadlines("?open=true&silent=false&sort=dueAt&department=ECON_TRADE&limit=50")));
        findings.add(supervisors("board of all departments", () -> supervisor.deadlines("/board")));
        return findings;
    }

    private Finding supervisors(String page, Callable<?> request) throws InterruptedException {
        return Finding.of("P8", "supervisor: " + page + ", p95", page(request).quantile(0.95), "ms")
                .atMost(SUPERVISOR_MILLIS);
    }

    private Times page(Callable<?> request) throws InterruptedException {
        Repeat.times(10, request);
        return Repeat.times(plan.pageRounds(), request);
    }

    /** After a minute in which nobody writes. */
    public List<Finding> fileSize() throws IOException {
        var loaded = Files.size(stack.storeFile());
        LockSupport.parkNanos(TimeUnit.MINUTES.toNanos(1));
        var data = new Footprint(stack).documentBytes();
        var file = Files.size(stack.storeFile());
        return List.of(
                Finding.of("store", "documents as BSON", data / 1e6, "MB"),
                Finding.of("store", "file at the end of the load", loaded / 1e6, "MB"),
                Finding.of("store", "file after a minute idle as a multiple of the data", file / data, "x")
                        .atMost(FILE_SHARE));
    }

    /** Of the store alone, after {@code kill -9}, until it answers a query. */
    public Finding restart() throws IOException, InterruptedException {
        stack.part("mongodb").kill();
        var begun = System.nanoTime();
        stack.up();
        try (var store = store()) {
            store.getDatabase("complaint")
                    .getCollection("complaints")
                    .find(Filters.eq("_id", UUID.randomUUID().toString()))
                    .first();
        }
        return Finding.of("store", "from kill -9 of the store to ready again", (System.nanoTime() - begun) / 1e9, "s")
                .atMost(RESTART_SECONDS);
    }

    private MongoClient store() {
        return MongoClients.create("mongodb://127.0.0.1:" + stack.port("mongodb"));
    }
}
