package org.redress.notification.notice;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.notice.model.Notice;
import org.redress.notification.notice.model.NoticeStatus;
import org.redress.notification.notice.model.Recipient;

/** Notices of complaints that nothing else is known of. */
public final class NoticeMother {

    private NoticeMother() {}

    public static Notice to(Recipient recipient) {
        return numbered(recipient, 1);
    }

    public static Stream<Notice> several(Recipient recipient, int count) {
        return LongStream.rangeClosed(1, count).mapToObj(run -> numbered(recipient, run));
    }

    private static Notice numbered(Recipient recipient, long run) {
        return new Notice(
                UUID.randomUUID(),
                "CONCLUSION",
                run,
                Milestone.ACCEPTED,
                "",
                recipient,
                Channel.IN_APP,
                Instant.parse("2026-03-02T04:00:00Z"),
                Instant.parse("2026-05-28T09:30:00Z"),
                false,
                NoticeStatus.SENT,
                null);
    }
}
