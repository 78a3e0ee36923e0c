package org.redress.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.redress.notification.calendar.model.China;
import org.redress.notification.delivery.mongo.StoredDeliveries;
import org.redress.notification.notice.BusinessTime;
import org.redress.notification.notice.Dispatch;
import org.redress.notification.notice.NoticeStore;
import org.redress.notification.notice.NoticeStore.Tracked;
import org.redress.notification.notice.model.Notice;
import org.redress.notification.notice.mongo.StoredNotices;
import org.springframework.data.mongodb.core.MongoTemplate;

/** One running delivery of one instance, with the senders a test gives it, on a store that instances may share. */
final class Instance implements AutoCloseable {

    static final DeliverySettings QUICK = new DeliverySettings(
            Duration.ofMillis(20),
            Duration.ofSeconds(2),
            Duration.ofMillis(20),
            Duration.ofMillis(50),
            Duration.ofHours(24));

    private final NoticeStore notices;
    private final Deliveries deliveries;
    private final Lanes lanes;
    private final DeliveryLoop loop;
    private final ClaimKeeper keeper;
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final UndeliveredGauges gauges;

    Instance(MongoTemplate mongo, DeliverySettings settings, Sender... senders) {
        notices = StoredNotices.in(mongo);
        deliveries = StoredDeliveries.in(mongo);
        var time = new BusinessTime(Clock.systemUTC(), Clock.systemUTC(), 1);
        var delivery = new DeliverNotices(
                List.of(senders),
                deliveries,
                new QuietHours(() -> China.CALENDAR, time),
                settings,
                new DeliveryMetrics(meters),
                Clock.systemUTC());
        lanes = new Lanes(deliveries, delivery, settings);
        loop = new DeliveryLoop(lanes);
        keeper = new ClaimKeeper(lanes, settings);
        gauges = new UndeliveredGauges(deliveries, meters, Clock.systemUTC());
    }

    Instance start() {
        lanes.start();
        loop.start();
        keeper.start();
        return this;
    }

    void queue(String lane, Stream<Notice> pending) {
        notices.insert(
                List.of(),
                pending.map(notice -> new Dispatch(notice, lane, true, Instant.now()))
                        .toList());
    }

    Tracked find(Notice notice) {
        return notices.find(notice.id()).orElseThrow();
    }

    /** As counted now; status null where the gauge has none. */
    double gauge(String name, String status) {
        gauges.count();
        var found = meters.get(name).tag("channel", "EMAIL");
        return (status == null ? found : found.tag("status", status)).gauge().value();
    }

    boolean resend(Notice notice) {
        return deliveries.resume(notice.id());
    }

    @Override
    public void close() {
        loop.stop();
        keeper.stop();
        lanes.stop();
    }
}
