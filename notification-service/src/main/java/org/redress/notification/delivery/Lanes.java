package org.redress.notification.delivery;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.redress.notification.delivery.Deliveries.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** All lanes this instance has work of, each with threads of its own. It stops after those that give it work. */
final class Lanes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
    private static final Duration END_WITHIN = Duration.ofSeconds(2);

    private final Deliveries deliveries;
    private final DeliverNotices delivery;
    private final DeliverySettings settings;
    private final Map<Lane, LaneWorkers> workers = new ConcurrentHashMap<>();
    private final Semaphore hungry = new Semaphore(0);
    private volatile boolean running;

    Lanes(Deliveries deliveries, DeliverNotices delivery, DeliverySettings settings) {
        this.deliveries = deliveries;
        this.delivery = delivery;
        this.settings = settings;
    }

    /** Hands what is due to the workers of its lane, and waits for none of them. */
    void distribute() {
        deliveries.dueLanes().stream()
                .filter(lane -> delivery.parallel(lane.channel()) > 0)
                .forEach(this::distribute);
    }

    private void distribute(Lane lane) {
        var own = workers.computeIfAbsent(lane, first -> new LaneWorkers(lane, delivery, hungry::release));
        var room = own.room();
        if (room > 0) {
            own.take(deliveries.claim(lane, room, settings.lease()), room);
        }
    }

    /** Until some lane wants more, or it is time to look for what has become due. */
    void rest() throws InterruptedException {
        if (hungry.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
            hungry.drainPermits();
        }
    }

    void keepClaims() {
        deliveries.renew(workers.values().stream().flatMap(LaneWorkers::held).toList(), settings.lease());
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        var notBegun =
                workers.values().stream().flatMap(lane -> lane.quit().stream()).toList();
        var last = System.nanoTime() + END_WITHIN.toNanos();
        try {
            deliveries.release(notBegun);
            for (var lane : workers.values()) {
                lane.end(Math.max(0, TimeUnit.NANOSECONDS.toMillis(last - System.nanoTime())));
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException away) {
            LOG.warn("Claims not given back, they run out: {}", away.getClass().getName());
        }
        workers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
