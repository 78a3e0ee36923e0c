package org.redress.benchmarks.promise;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.redress.benchmarks.measure.Finding;
import org.redress.benchmarks.measure.Measurement;
import org.redress.benchmarks.measure.Needs;
import org.redress.benchmarks.measure.Repeat;
import org.redress.benchmarks.measure.Setting;
import org.redress.benchmarks.people.Api;
import org.redress.benchmarks.stack.LocalStack;

/** What the embedded store makes of a city's years of complaints. */
public final class StoreFigures implements Measurement {

    private static final double FILING_TIMES = 1.5;
    private static final double PAGE_MILLIS = 50;
    private static final double SCAN_TIMES = 2;
    private static final double FILE_SHARE = 3;
    private static final double RESTART_SECONDS = 10;

    private double filingAmongFew;
    private double scanAmongFew;

    @Override
    public String id() {
        return "store";
    }

    @Override
    public String about() {
        return "the embedded store with a city in it";
    }

    @Override
    public Needs needs() {
        return Needs.CITY;
    }

    @Override
    public void beforeTheLoad(Setting on) throws IOException, InterruptedException {
        filingAmongFew = filing(on, "nearly empty");
        scanAmongFew = dueScan(on, "nearly empty");
    }

    @Override
    public void measure(Setting on) throws IOException, InterruptedException {
        fileSize(on);
        var stored = on.plan().storedComplaints() + " stored";
        var filing = filing(on, stored);
        on.found(Finding.of(id(), "filing p50 as a multiple of empty", filing / filingAmongFew, "x")
                .atMost(FILING_TIMES));
        var scan = dueScan(on, stored);
        on.found(Finding.of(id(), "scan for what is due as a multiple of empty", scan / scanAmongFew, "x")
                .atMost(SCAN_TIMES));
        inbox(on);
        on.found(StartUp.memory(on.stack(), stored));
        restart(on);
    }

    private double filing(Setting on, String when) throws IOException, InterruptedException {
        var p50 = Filing.alone(on.stack(), on.plan()).quantile(0.5);
        return on.found(Finding.of(id(), "filing, one at a time, " + when + ", p50", p50, "ms"))
                .value();
    }

    private double dueScan(Setting on, String when) throws InterruptedException {
        try (var store = store(on.stack())) {
            var deadlines = store.getDatabase("notification").getCollection("deadlines");
            Callable<?> scan = () -> deadlines
                    .find(Filters.lte("nextAt", Instant.now()))
                    .sort(Sorts.ascending("nextAt"))
                    .limit(100)
                    .into(new ArrayList<>());
            Repeat.times(50, scan);
            var p50 = Repeat.times(200, scan).quantile(0.5);
            return on.found(Finding.of(id(), "scan for what is due, " + when + ", p50", p50, "ms"))
                    .value();
        }
    }

    private void inbox(Setting on) throws IOException, InterruptedException {
        var handler = Api.ofUser(on.stack(), "handler-econ_trade");
        Callable<?> page = () -> handler.list("department=ECON_TRADE&status=ASSIGNED&sort=dueAt&limit=50");
        Repeat.times(10, page);
        var p50 = Repeat.times(on.plan().pageRounds(), page).quantile(0.5);
        on.found(Finding.of(id(), "inbox of a department, by status and due date, 50, p50", p50, "ms")
                .atMost(PAGE_MILLIS));
    }

    /** After a minute in which nobody writes. */
    private void fileSize(Setting on) throws IOException {
        var loaded = Files.size(on.stack().storeFile());
        LockSupport.parkNanos(TimeUnit.MINUTES.toNanos(1));
        var data = new Footprint(on.stack()).documentBytes();
        var file = Files.size(on.stack().storeFile());
        on.found(Finding.of(id(), "documents as BSON", data / 1e6, "MB"));
        on.found(Finding.of(id(), "file at the end of the load", loaded / 1e6, "MB"));
        on.found(Finding.of(id(), "file after a minute idle as a multiple of the data", file / data, "x")
                .atMost(FILE_SHARE));
    }

    /** Of the store alone, after {@code kill -9}, until it answers a query. */
    private void restart(Setting on) throws IOException, InterruptedException {
        on.stack().part("mongodb").kill();
        var begun = System.nanoTime();
        on.stack().up();
        try (var store = store(on.stack())) {
            store.getDatabase("complaint")
                    .getCollection("complaints")
                    .find(Filters.eq("_id", UUID.randomUUID().toString()))
                    .first();
        }
        on.found(Finding.of(id(), "from kill -9 of the store to ready again", (System.nanoTime() - begun) / 1e9, "s")
                .atMost(RESTART_SECONDS));
    }

    private static MongoClient store(LocalStack stack) {
        return MongoClients.create("mongodb://127.0.0.1:" + stack.port("mongodb"));
    }
}
