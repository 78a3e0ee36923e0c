package org.redress.notification.notice.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.notice.model.NoticeStatus;

/**
 * A notice as its reader sees it.
 *
 * @param complaintId null, as number, of what concerns no complaint in particular
 * @param recipient an opaque account, a department, a role or a webhook
 * @param attempts how often delivery has been tried; 0 in-app
 * @param nextAttemptAt in business time; null unless it is still to be delivered
 */
public record NoticeItem(
        String id,
        UUID complaintId,
        String number,
        String stage,
        long run,
        Milestone milestone,
        String title,
        String text,
        OffsetDateTime dueAt,
        boolean provisional,
        Instant at,
        String recipient,
        Channel channel,
        NoticeStatus status,
        String reason,
        int attempts,
        Instant nextAttemptAt) {}
