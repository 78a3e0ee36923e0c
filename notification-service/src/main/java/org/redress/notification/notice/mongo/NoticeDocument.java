package org.redress.notification.notice.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.redress.notification.notice.Dispatch;
import org.redress.notification.notice.NoticeStore.Tracked;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.notice.model.Notice;
import org.redress.notification.notice.model.NoticeStatus;
import org.redress.notification.notice.model.Recipient;

/** A notice as it is stored: codes and dates, no text and nothing personal. */
public final class NoticeDocument {

    public static final String COLLECTION = "notices";
    public static final String RECORDED_AT = "recordedAt";
    public static final String RECIPIENT = "recipient";
    public static final String CHANNEL = "channel";
    public static final String STATUS = "status";
    public static final String REASON = "reason";
    public static final String ATTEMPTS = "attempts";
    public static final String URGENT = "urgent";
    /** The lane for ever; {@link #LANE} and the others after it only as long as the notice is to be delivered. */
    public static final String DESTINATION = "destination";

    public static final String LANE = "lane";
    public static final String NEXT_ATTEMPT_AT = "nextAttemptAt";

    /** Between channel and name of a lane: lanes of different channels may have the same name. */
    public static final String LANE_SEPARATOR = "/";

    private NoticeDocument() {}

    /** {@code recordedAt}: wall time, by which other instances find what is new to them. */
    static Document of(Notice notice, Instant recordedAt) {
        return new Document("_id", notice.id())
                .append("complaintId", notice.complaintId().toString())
                .append("stage", notice.stage())
                .append("run", notice.run())
                .append("milestone", notice.milestone().name())
                .append("detail", notice.detail())
                .append(RECIPIENT, notice.recipient().key())
                .append(CHANNEL, notice.channel().name())
                .append("at", Date.from(notice.at()))
                .append("dueAt", notice.dueAt() == null ? null : Date.from(notice.dueAt()))
                .append("provisional", notice.provisional())
                .append(STATUS, notice.status().name())
                .append(REASON, notice.reason())
                .append(RECORDED_AT, Date.from(recordedAt));
    }

    static Document of(Dispatch dispatch, Instant recordedAt) {
        var lane = dispatch.notice().channel() + LANE_SEPARATOR + dispatch.lane();
        return of(dispatch.notice(), recordedAt)
                .append(URGENT, dispatch.urgent())
                .append(ATTEMPTS, 0)
                .append(DESTINATION, lane)
                .append(LANE, lane)
                .append(NEXT_ATTEMPT_AT, Date.from(dispatch.firstAttemptAt()));
    }

    static Tracked readTracked(Document stored) {
        return new Tracked(read(stored), stored.getInteger(ATTEMPTS, 0), instant(stored, NEXT_ATTEMPT_AT));
    }

    public static Notice read(Document stored) {
        return new Notice(
                UUID.fromString(stored.getString("complaintId")),
                stored.getString("stage"),
                stored.getLong("run"),
                Milestone.valueOf(stored.getString("milestone")),
                stored.getString("detail"),
                Recipient.ofKey(stored.getString(RECIPIENT)),
                Channel.valueOf(stored.getString(CHANNEL)),
                instant(stored, "at"),
                instant(stored, "dueAt"),
                stored.getBoolean("provisional"),
                NoticeStatus.valueOf(stored.getString(STATUS)),
                stored.getString(REASON));
    }

    private static Instant instant(Document stored, String field) {
        var date = stored.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
