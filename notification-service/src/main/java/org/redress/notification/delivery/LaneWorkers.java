package org.redress.notification.delivery;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.redress.notification.delivery.Deliveries.Lane;

/**
 * The threads of one lane and what they have before them. When a lane is slow, its own threads wait and nobody else's;
 * they end when there is nothing to do.
 */
final class LaneWorkers {

    private static final int MOST_TAKEN = 100;
    private static final int FEW = MOST_TAKEN / 4;
    private static final long IDLE_SECONDS = 10;

    private final DeliverNotices delivery;
    private final Runnable hungry;
    private final ThreadPoolExecutor threads;
    private final Set<Claimed> waiting = ConcurrentHashMap.newKeySet();
    private final Set<Claimed> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean leftSomeBehind;

    LaneWorkers(Lane lane, DeliverNotices delivery, Runnable hungry) {
        this.delivery = delivery;
        this.hungry = hungry;
        var count = delivery.parallel(lane.channel());
        threads = new ThreadPoolExecutor(
                count, count, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    var thread = new Thread(work, "deliver-" + lane.channel() + "-" + lane.name());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** How many more it takes: none while it has enough to do, so that other instances get their share. */
    int room() {
        var taken = waiting.size() + underWay.size();
        return taken > FEW ? 0 : MOST_TAKEN - taken;
    }

    void take(List<Claimed> claims, int askedFor) {
        leftSomeBehind = claims.size() == askedFor;
        waiting.addAll(claims);
        claims.forEach(claimed -> threads.execute(() -> deliver(claimed)));
    }

    private void deliver(Claimed claimed) {
        underWay.add(claimed);
        try {
            if (waiting.remove(claimed)) {
                delivery.deliver(claimed);
            }
        } finally {
            underWay.remove(claimed);
            if (leftSomeBehind && room() > 0) {
                leftSomeBehind = false;
                hungry.run();
            }
        }
    }

    /** Claims to be kept up. */
    Stream<Claimed> held() {
        return Stream.concat(waiting.stream(), underWay.stream()).distinct();
    }

    /** What was not begun is returned and never begins. */
    List<Claimed> quit() {
        threads.shutdown();
        return List.copyOf(waiting).stream().filter(waiting::remove).toList();
    }

    /** Lets what is under way end, for so long. */
    void end(long withinMillis) throws InterruptedException {
        if (!threads.awaitTermination(withinMillis, TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
        }
    }
}
