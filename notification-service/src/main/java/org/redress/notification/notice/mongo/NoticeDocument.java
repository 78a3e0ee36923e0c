package org.redress.notification.notice.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.notice.model.Notice;
import org.redress.notification.notice.model.NoticeStatus;
import org.redress.notification.notice.model.Recipient;

/** A notice as it is stored: codes and dates, no text and nothing personal. */
final class NoticeDocument {

    static final String COLLECTION = "notices";
    static final String RECORDED_AT = "recordedAt";

    private NoticeDocument() {}

    /** {@code recordedAt}: wall time, by which other instances find what is new to them. */
    static Document of(Notice notice, Instant recordedAt) {
        return new Document("_id", notice.id())
                .append("complaintId", notice.complaintId().toString())
                .append("stage", notice.stage())
                .append("run", notice.run())
                .append("milestone", notice.milestone().name())
                .append("detail", notice.detail())
                .append("recipient", notice.recipient().key())
                .append("channel", notice.channel().name())
                .append("at", Date.from(notice.at()))
                .append("dueAt", notice.dueAt() == null ? null : Date.from(notice.dueAt()))
                .append("provisional", notice.provisional())
                .append("status", notice.status().name())
                .append("reason", notice.reason())
                .append(RECORDED_AT, Date.from(recordedAt));
    }

    static Notice read(Document stored) {
        return new Notice(
                UUID.fromString(stored.getString("complaintId")),
                stored.getString("stage"),
                stored.getLong("run"),
                Milestone.valueOf(stored.getString("milestone")),
                stored.getString("detail"),
                recipient(stored.getString("recipient")),
                Channel.valueOf(stored.getString("channel")),
                instant(stored, "at"),
                instant(stored, "dueAt"),
                stored.getBoolean("provisional"),
                NoticeStatus.valueOf(stored.getString("status")),
                stored.getString("reason"));
    }

    private static Recipient recipient(String key) {
        var separator = key.indexOf(':');
        return new Recipient(Recipient.Kind.valueOf(key.substring(0, separator)), key.substring(separator + 1));
    }

    private static Instant instant(Document stored, String field) {
        var date = stored.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
