package org.redress.notification.webhook;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.redress.notification.delivery.Deliveries;
import org.redress.notification.notice.NoticeStore;
import org.redress.notification.notice.RecordedNotices;
import org.redress.notification.notice.RecordedNotices.Recorded;
import org.redress.notification.notice.model.Recipient;
import org.redress.notification.webhook.model.Endpoint;

/**
 * Sends an endpoint again what it was to be told from a moment on, under the same ids; for the first time what it missed
 * while it was disabled or not there.
 */
public class ReplayNotices {

    private static final int BATCH = 500;

    private final RecordedNotices recorded;
    private final NoticeStore notices;
    private final Deliveries deliveries;
    private final ByWebhook webhooks;

    ReplayNotices(RecordedNotices recorded, NoticeStore notices, Deliveries deliveries, ByWebhook webhooks) {
        this.recorded = recorded;
        this.notices = notices;
        this.deliveries = deliveries;
        this.webhooks = webhooks;
    }

    /** {@code since}: wall time. How many there are to send. */
    public int replay(Endpoint to, Instant since) {
        deliveries.repeat(Recipient.webhook(to.id()), ByWebhook.lane(to), since);
        var ids = new HashSet<String>();
        var last = Optional.<Recorded>empty();
        List<Recorded> some;
        do {
            some = recorded.from(since, last, BATCH);
            var missed = some.stream()
                    .map(Recorded::notice)
                    .filter(notice -> to.wants(notice.milestone()))
                    .map(notice -> webhooks.of(notice, to))
                    .toList();
            notices.insert(List.of(), missed);
            last = some.isEmpty() ? last : Optional.of(some.get(some.size() - 1));
            missed.forEach(dispatch -> ids.add(dispatch.notice().id()));
        } while (some.size() == BATCH);
        return ids.size();
    }
}
