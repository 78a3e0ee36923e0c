package org.redress.notification.notice.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.notice.model.NoticeStatus;

/** A notice as its reader sees it; {@code recipient} is an opaque account, a department or a role. */
record NoticeItem(
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
        String reason) {}
