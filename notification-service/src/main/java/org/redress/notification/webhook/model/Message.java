package org.redress.notification.webhook.model;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.redress.notification.notice.model.ComplaintNumber;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.notice.model.Notice;

/**
 * What an endpoint is sent: ids, codes and dates only.
 *
 * @param id the same however often it is sent, so that the receiver knows a repeat
 * @param data null when it only tests the way
 */
public record Message(String id, String type, Instant timestamp, Data data) {

    private static final String PING = "redress.webhook.ping.v1";

    /** {@code detail} tells milestones of the same kind apart, such as the days left; null where there is nothing to tell. */
    public record Data(
            UUID complaintId,
            String number,
            Milestone milestone,
            String stage,
            long run,
            String detail,
            Instant dueAt,
            boolean provisional) {}

    public static Message of(Notice notice) {
        return new Message(
                notice.id(),
                "redress.notice."
                        + notice.milestone().name().toLowerCase(Locale.ROOT).replace('_', '-') + ".v1",
                notice.at(),
                new Data(
                        notice.complaintId(),
                        ComplaintNumber.of(notice.complaintId()),
                        notice.milestone(),
                        orNull(notice.stage()),
                        notice.run(),
                        orNull(notice.detail()),
                        notice.dueAt(),
                        notice.provisional()));
    }

    public static Message ping(Instant now) {
        return new Message("ping-" + UUID.randomUUID(), PING, now, null);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
