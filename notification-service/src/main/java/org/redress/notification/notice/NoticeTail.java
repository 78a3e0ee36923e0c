package org.redress.notification.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.redress.notification.BackgroundLoop;
import org.redress.notification.notice.RecordedNotices.Recorded;
import org.redress.notification.notice.model.Recipient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the notices that this and other instances record, as long as anybody listens. Every look goes back over a little
 * of what was seen, and now and then over more: a notice may be stored after one with a later time, when clocks differ or
 * a write had to wait.
 */
public final class NoticeTail extends BackgroundLoop {

    /** How far back a recorded notice can still be heard of for the first time. */
    public static final Duration THOROUGHLY = Duration.ofMinutes(2);

    /** How far back every look goes. */
    public static final Duration USUALLY = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(NoticeTail.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration BETWEEN_THOROUGH_LOOKS = Duration.ofSeconds(10);
    private static final int BATCH = 500;

    private final RecordedNotices notices;
    private final Clock wallClock;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final Object someListener = new Object();
    private Instant caughtUpTo = Instant.EPOCH;
    private Instant lastThorough = Instant.EPOCH;

    NoticeTail(RecordedNotices notices, Clock wallClock) {
        super("notice-tail");
        this.notices = notices;
        this.wallClock = wallClock;
    }

    /** From now on the listener hears of what is recorded, and of what was shortly before. */
    public void add(Listener listener) {
        listeners.add(listener);
        synchronized (someListener) {
            someListener.notifyAll();
        }
    }

    public void remove(Listener listener) {
        listeners.remove(listener);
    }

    @Override
    protected void round() throws InterruptedException {
        awaitListener();
        lookIfPossible();
        TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
    }

    private void awaitListener() throws InterruptedException {
        synchronized (someListener) {
            while (listeners.isEmpty()) {
                someListener.wait();
                caughtUpTo = wallClock.instant();
            }
        }
    }

    /** After an outage of the database the next look starts where the last one ended. */
    private void lookIfPossible() {
        try {
            look();
        } catch (RuntimeException away) {
            LOG.warn("New notices not looked for: {}", away.getClass().getName());
        }
    }

    private void look() {
        var now = wallClock.instant();
        var thorough = !now.isBefore(lastThorough.plus(BETWEEN_THOROUGH_LOOKS));
        var since = caughtUpTo.minus(thorough ? THOROUGHLY : USUALLY);
        var byRecipient = byRecipient();
        var last = Optional.<Recorded>empty();
        List<Recorded> batch;
        do {
            batch = notices.from(since, last, BATCH);
            for (var recorded : batch) {
                byRecipient
                        .getOrDefault(recorded.notice().recipient(), Set.of())
                        .forEach(listener -> listener.hear(recorded));
                last = Optional.of(recorded);
            }
        } while (batch.size() == BATCH);
        caughtUpTo = now;
        lastThorough = thorough ? now : lastThorough;
    }

    private Map<Recipient, Set<Listener>> byRecipient() {
        var byRecipient = new HashMap<Recipient, Set<Listener>>();
        listeners.forEach(listener -> listener.recipients()
                .forEach(recipient -> byRecipient
                        .computeIfAbsent(recipient, first -> ConcurrentHashMap.newKeySet())
                        .add(listener)));
        return byRecipient;
    }
}
