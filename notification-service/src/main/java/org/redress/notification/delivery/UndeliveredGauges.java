package org.redress.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.redress.notification.BackgroundLoop;
import org.redress.notification.delivery.Deliveries.Undelivered;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.NoticeStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has not arrived; counted at intervals, so that a scrape costs no query. */
final class UndeliveredGauges extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(UndeliveredGauges.class);
    private static final Duration EVERY = Duration.ofSeconds(15);
    private static final Set<Channel> LEAVING = EnumSet.complementOf(EnumSet.of(Channel.IN_APP));
    private static final Set<NoticeStatus> NOT_ARRIVED = EnumSet.of(NoticeStatus.PENDING, NoticeStatus.FAILED);

    private final Deliveries deliveries;
    private final Clock wallClock;
    private volatile List<Undelivered> counted = List.of();

    UndeliveredGauges(Deliveries deliveries, MeterRegistry meters, Clock wallClock) {
        super("undelivered-notices");
        this.deliveries = deliveries;
        this.wallClock = wallClock;
        for (var channel : LEAVING) {
            for (var status : NOT_ARRIVED) {
                Gauge.builder("redress.notices", () -> count(channel, status))
                        .description("Notices that have not arrived: waiting to be sent, or given up")
                        .tag("channel", channel.name())
                        .tag("status", status.name())
                        .register(meters);
            }
            Gauge.builder("redress.notices.oldest.unsent", () -> oldestAge(channel))
                    .description("How long the notice that waits longest has waited, quiet hours included")
                    .baseUnit("seconds")
                    .tag("channel", channel.name())
                    .register(meters);
        }
    }

    private long count(Channel channel, NoticeStatus status) {
        return counted.stream()
                .filter(one -> one.channel() == channel && one.status() == status)
                .mapToLong(Undelivered::count)
                .sum();
    }

    private double oldestAge(Channel channel) {
        return counted.stream()
                .filter(one -> one.channel() == channel && one.status() == NoticeStatus.PENDING)
                .mapToLong(one ->
                        Duration.between(one.oldest(), wallClock.instant()).toSeconds())
                .max()
                .orElse(0);
    }

    void count() {
        try {
            counted = deliveries.undelivered();
        } catch (RuntimeException away) {
            LOG.debug("Gauges keep their last values: {}", away.getClass().getName());
        }
    }

    @Override
    protected void round() throws InterruptedException {
        count();
        TimeUnit.MILLISECONDS.sleep(EVERY.toMillis());
    }
}
