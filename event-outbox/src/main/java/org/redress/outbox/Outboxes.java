package org.redress.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaTemplate;

/** Makes the outboxes of this service and runs what keeps them empty. */
public final class Outboxes implements SmartLifecycle {

    private static final long SWEEP_EVERY_MILLIS = 1_000;
    /** Long enough that the events of the next steps of a document are often cleared by the same write. */
    private static final long CLEAR_EVERY_MILLIS = 200;

    private static final long GAUGE_EVERY_MILLIS = 5_000;
    private static final int RELAY_THREADS = 4;

    private final MongoTemplate mongo;
    private final KafkaTemplate<String, byte[]> kafka;
    private final Topology topology;
    private final EventJson json;
    private final MeterRegistry meters;
    private final Clock wallClock;
    private final ExecutorService relays = Executors.newFixedThreadPool(RELAY_THREADS, named("outbox-relay"));
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, named("outbox-timer"));
    private final List<Running> running = new CopyOnWriteArrayList<>();
    private volatile boolean started;

    /** One outbox and what is done for it in the background. */
    private record Running(Sweeper sweeper, Clearing clearing, OutboxGauges gauges) {}

    Outboxes(
            MongoTemplate mongo,
            KafkaTemplate<String, byte[]> kafka,
            Topology topology,
            EventJson json,
            MeterRegistry meters,
            Clock wallClock) {
        this.mongo = mongo;
        this.kafka = kafka;
        this.topology = topology;
        this.json = json;
        this.meters = meters;
        this.wallClock = wallClock;
    }

    /** Call it once for each kind of document, when the service's beans are made. */
    public Outbox of(OutboxDefinition definition) {
        var documents = new PendingDocuments(mongo, definition);
        var broker = new BrokerContact();
        var published = Counter.builder("redress.outbox.published")
                .description("Events the broker acknowledged")
                .tag("topic", definition.topic())
                .register(meters);
        var sender = new EventSender(kafka, definition, broker, published::increment);
        var clearing = new Clearing(documents);
        var relay = new Relay(documents, sender, clearing, relays, wallClock);
        var gauges = new OutboxGauges(documents, definition, meters, wallClock);
        topology.needsIndex(documents::createIndex);
        topology.needsTopic(definition.topic(), definition.compacted());
        running.add(new Running(new Sweeper(documents, relay, broker, wallClock), clearing, gauges));
        topology.outbox(documents);
        return new Outbox(definition, json, relay, wallClock);
    }

    @Override
    public void start() {
        started = true;
        for (var outbox : running) {
            every(SWEEP_EVERY_MILLIS, outbox.sweeper()::sweep);
            every(CLEAR_EVERY_MILLIS, outbox.clearing()::flush);
            every(GAUGE_EVERY_MILLIS, outbox.gauges()::refresh);
        }
    }

    private void every(long millis, Runnable work) {
        var unused = timer.scheduleWithFixedDelay(work, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Sends under way get a moment to be acknowledged and cleared; what remains is swept up after the next start. */
    @Override
    public void stop() {
        started = false;
        relays.shutdown();
        try {
            relays.awaitTermination(2, TimeUnit.SECONDS);
            timer.shutdownNow();
            timer.awaitTermination(2, TimeUnit.SECONDS);
            kafka.flush();
            running.forEach(outbox -> outbox.clearing().flush());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /** Stops after the web server and the listeners, which still write events. */
    @Override
    public int getPhase() {
        return 0;
    }

    private static java.util.concurrent.ThreadFactory named(String name) {
        return work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
