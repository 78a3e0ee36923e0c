package org.redress.notification.notice.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * One milestone told to one recipient over one channel; its id is made of these, so it exists once however often it is
 * recorded.
 *
 * @param detail tells milestones of the same kind apart: days before due, or the new due instant; may be empty
 * @param dueAt null when the milestone has none
 * @param reason why it was skipped; null when it was sent
 */
public record Notice(
        UUID complaintId,
        String stage,
        long run,
        Milestone milestone,
        String detail,
        Recipient recipient,
        Channel channel,
        Instant at,
        Instant dueAt,
        boolean provisional,
        NoticeStatus status,
        String reason) {

    public String id() {
        var identity = String.join(
                "|",
                complaintId.toString(),
                stage,
                Long.toString(run),
                milestone.name(),
                milestone.isOfDate() ? detail + "@" + dueAt : detail,
                recipient.key(),
                channel.name());
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public Notice to(Recipient other) {
        return new Notice(
                complaintId, stage, run, milestone, detail, other, channel, at, dueAt, provisional, status, reason);
    }

    public Notice skipped(String because) {
        return new Notice(
                complaintId,
                stage,
                run,
                milestone,
                detail,
                recipient,
                channel,
                at,
                dueAt,
                provisional,
                NoticeStatus.SKIPPED,
                because);
    }
}
