package org.redress.notification.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.redress.notification.notice.model.Channel;

/** What became of attempts to deliver. */
final class DeliveryMetrics {

    private final MeterRegistry meters;

    DeliveryMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void attempted(Channel channel, Outcome outcome) {
        Counter.builder("redress.notices.attempts")
                .description("Attempts to deliver a notice")
                .tag("channel", channel.name())
                .tag("outcome", outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .register(meters)
                .increment();
    }
}
