package org.redress.benchmarks.promise;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.redress.benchmarks.load.Examples;
import org.redress.benchmarks.measure.Finding;
import org.redress.benchmarks.measure.Measurement;
import org.redress.benchmarks.measure.Needs;
import org.redress.benchmarks.measure.Setting;
import org.redress.benchmarks.stack.PartProcess;
import org.redress.benchmarks.topic.PublishedTopics;
import org.redress.contracts.Topics;

/**
 * P9: the cases of routing-service are lost and rebuilt from the topics, as operators are told to do it. The topics hold the
 * histories of some real complaints and copies of them; no other service runs, for none is to follow the copies.
 */
public final class Rebuild implements Measurement {

    private static final double EVENTS_PER_SECOND = 3_000;
    private static final String SERVICE = "routing-service";
    private static final List<String> OTHERS = List.of("web-portal", "complaint-service", "notification-service");
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(10);

    @Override
    public String id() {
        return "P9";
    }

    @Override
    public String about() {
        return "rebuilding a lost read model";
    }

    @Override
    public Needs needs() {
        return Needs.FRESH_STACK;
    }

    @Override
    public void measure(Setting on) throws IOException, InterruptedException {
        var stack = on.stack();
        new Examples(stack).file();
        try (var topics = new PublishedTopics(stack.port("kafka"));
                var store = MongoClients.create("mongodb://127.0.0.1:" + stack.port("mongodb"))) {
            var cases = new RoutingCases(store, topics);
            var before = cases.decided();
            for (var other : OTHERS) {
                stack.part(other).terminate();
            }
            var routing = stack.part(SERVICE);
            var restart = routing.restart();
            routing.terminate();
            copy(topics, on.plan().rebuiltEvents());
            cases.lose();
            topics.forget(SERVICE);
            var rebuilt = restart.begin(SERVICE);
            try {
                timed(on, topics, cases, rebuilt);
                var wrong = cases.wrong(before);
                on.found(Finding.of(id(), "cases that are missing or other than before", wrong, "cases")
                        .atMost(0));
                on.found(Finding.of(id(), "decisions published again, or put aside", cases.publishedSince(), "records")
                        .atMost(0));
            } finally {
                rebuilt.terminate();
            }
        }
        stack.down();
    }

    /** Until there are so many events. */
    private static void copy(PublishedTopics topics, int events) throws IOException, InterruptedException {
        var complaints = List.copyOf(topics.histories(Topics.COMPLAINTS).values());
        var decisions = topics.histories(Topics.ROUTING);
        var copies = new ArrayList<ProducerRecord<String, byte[]>>();
        var there = topics.count(Topics.COMPLAINTS) + topics.count(Topics.ROUTING);
        for (var i = 0; there + copies.size() < events; i++) {
            var pattern = complaints.get(i % complaints.size());
            var id = UUID.randomUUID().toString();
            copies.addAll(pattern.copy(id));
            copies.addAll(decisions.get(pattern.id()).copy(id));
        }
        topics.publish(copies);
    }

    private void timed(Setting on, PublishedTopics topics, RoutingCases cases, PartProcess rebuilt)
            throws IOException, InterruptedException {
        var started = System.nanoTime();
        var store = on.stack().part("mongodb");
        var storeBefore = store.cpuSeconds();
        var complaints = topics.count(Topics.COMPLAINTS);
        var events = complaints + topics.count(Topics.ROUTING);
        while (cases.areNone()) {
            await(started);
        }
        var begun = System.nanoTime();
        while (!topics.hasReached(SERVICE, Topics.COMPLAINTS, complaints)) {
            await(started);
        }
        var done = System.nanoTime();
        on.found(Finding.of(
                        id(),
                        "rebuild of %d events, once it begins".formatted(events),
                        events / ((done - begun) / 1e9),
                        "events/s")
                .atLeast(EVENTS_PER_SECOND));
        on.found(Finding.of(id(), "from the start of the service until all is there", (done - started) / 1e9, "s"));
        var own = 1e6 * rebuilt.cpuSeconds() / events;
        var stores = 1e6 * (store.cpuSeconds() - storeBefore) / events;
        on.found(Finding.of(id(), "CPU per event, start-up included, routing-service", own, "µs"));
        on.found(Finding.of(id(), "CPU per event, the store", stores, "µs"));
    }

    private static void await(long started) throws IOException {
        if (System.nanoTime() - started > PATIENCE_NANOS) {
            throw new IOException("the rebuild did not end in time");
        }
        LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
}
