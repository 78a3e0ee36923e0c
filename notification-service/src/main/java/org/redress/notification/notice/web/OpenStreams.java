package org.redress.notification.notice.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.redress.edge.Problem;
import org.redress.notification.notice.NoticeTail;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The streams that readers have open on this instance: how many there may be, that they live, and that they end. */
@Component
final class OpenStreams implements SmartLifecycle {

    private static final String RETRY_SECONDS = "30";
    private static final int STOP_WITHIN_SECONDS = 2;

    private final NoticeTail tail;
    private final StreamSettings settings;
    private final Clock wallClock = Clock.systemUTC();
    private final Set<InboxStream> streams = ConcurrentHashMap.newKeySet();
    private final ExecutorService writers = Executors.newCachedThreadPool(OpenStreams::thread);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(OpenStreams::thread);
    private volatile boolean running;

    OpenStreams(NoticeTail tail, StreamSettings settings, MeterRegistry meters) {
        this.tail = tail;
        this.settings = settings;
        Gauge.builder("redress.inbox.streams", streams, Set::size)
                .description("Inbox streams that readers have open")
                .register(meters);
    }

    /** Never more than there are open streams, since each borrows one at a time. */
    ExecutorService writers() {
        return writers;
    }

    /** Refuses what is too much, for one account or in all. */
    synchronized void admit(InboxStream stream) {
        if (streams.stream()
                        .filter(one -> one.account().equals(stream.account()))
                        .count()
                >= settings.perAccount()) {
            throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-streams", settings.perAccount())
                    .header("Retry-After", RETRY_SECONDS);
        }
        if (!running || streams.size() >= settings.inAll()) {
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "no-more-streams").header("Retry-After", RETRY_SECONDS);
        }
        streams.add(stream);
    }

    void gone(InboxStream stream) {
        tail.remove(stream);
        streams.remove(stream);
    }

    private void keepAlive() {
        var now = wallClock.instant();
        streams.forEach(stream -> stream.keepAlive(now));
    }

    @Override
    public void start() {
        var millis = settings.keepAlive().toMillis();
        var unused = timer.scheduleWithFixedDelay(this::keepAlive, millis, millis, TimeUnit.MILLISECONDS);
        running = true;
    }

    /** Before the web server waits for the requests under way, of which every open stream is one. */
    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
        streams.forEach(InboxStream::close);
        writers.shutdown();
        try {
            if (!writers.awaitTermination(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                writers.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "inbox-streams");
        thread.setDaemon(true);
        return thread;
    }
}
