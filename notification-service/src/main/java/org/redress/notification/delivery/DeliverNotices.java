package org.redress.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.redress.notification.delivery.Outcome.Refused;
import org.redress.notification.delivery.Outcome.Retry;
import org.redress.notification.notice.model.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a notice and keeps what became of it. Between the two a crash means a repeat, never a loss: the claim runs out and
 * the notice, with the same id, is sent again.
 */
final class DeliverNotices {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverNotices.class);
    private static final long STORE_PAUSE_MILLIS = 250;

    private final Map<Channel, Sender> senders = new EnumMap<>(Channel.class);
    private final Deliveries deliveries;
    private final QuietHours quietHours;
    private final DeliverySettings settings;
    private final DeliveryMetrics metrics;
    private final Clock wallClock;

    DeliverNotices(
            List<Sender> senders,
            Deliveries deliveries,
            QuietHours quietHours,
            DeliverySettings settings,
            DeliveryMetrics metrics,
            Clock wallClock) {
        senders.forEach(sender -> this.senders.put(sender.channel(), sender));
        this.deliveries = deliveries;
        this.quietHours = quietHours;
        this.settings = settings;
        this.metrics = metrics;
        this.wallClock = wallClock;
    }

    /** How many at a time; 0 when nobody sends over this channel. */
    int parallel(Channel channel) {
        var sender = senders.get(channel);
        return sender == null ? 0 : sender.parallel();
    }

    void deliver(Claimed claimed) {
        var outcome = attempt(claimed);
        metrics.attempted(claimed.notice().channel(), outcome);
        keep(claimed, outcome);
    }

    private Outcome attempt(Claimed claimed) {
        try {
            return senders.get(claimed.notice().channel()).send(claimed.notice());
        } catch (RuntimeException unforeseen) {
            LOG.error(
                    "Notice {} not sent: {}",
                    claimed.notice().id(),
                    unforeseen.getClass().getName());
            return new Retry("internal-error");
        }
    }

    private void keep(Claimed claimed, Outcome outcome) {
        if (outcome instanceof Retry retry) {
            retryOrGiveUp(claimed, retry);
        } else {
            untilStored(claimed, () -> deliveries.conclude(claimed, outcome));
        }
    }

    private void retryOrGiveUp(Claimed claimed, Retry retry) {
        var now = wallClock.instant();
        var giveUpAt = claimed.giveUpAt() == null ? now.plus(settings.giveUpAfter()) : claimed.giveUpAt();
        var next = now.plus(settings.backoff().after(claimed.attempts() + 1, RandomGenerator.getDefault()));
        if (next.isAfter(giveUpAt)) {
            untilStored(claimed, () -> deliveries.conclude(claimed, new Refused(retry.reason())));
            return;
        }
        var allowed = quietHours.allowed(claimed.urgent(), next);
        var quiet = Duration.between(next, allowed);
        untilStored(claimed, () -> deliveries.retry(claimed, retry.reason(), allowed, giveUpAt.plus(quiet)));
    }

    /** An outage of the store must not make a repeat of what was sent, as long as this instance lives to remember it. */
    private void untilStored(Claimed claimed, BooleanSupplier write) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (!write.getAsBoolean()) {
                    LOG.warn(
                            "Notice {} was claimed by another instance meanwhile",
                            claimed.notice().id());
                }
                return;
            } catch (RuntimeException away) {
                LOG.warn(
                        "Outcome of notice {} not stored yet: {}",
                        claimed.notice().id(),
                        away.getClass().getName());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(STORE_PAUSE_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
