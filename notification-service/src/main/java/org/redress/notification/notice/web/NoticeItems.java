package org.redress.notification.notice.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.redress.edge.Cursor;
import org.redress.edge.Page;
import org.redress.edge.Paging;
import org.redress.notification.notice.BusinessTime;
import org.redress.notification.notice.NoticeBook.Place;
import org.redress.notification.notice.NoticeStore.Tracked;
import org.redress.notification.notice.NoticeTexts;
import org.redress.notification.notice.model.ComplaintNumber;
import org.redress.notification.notice.model.Notice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Pages of notices in the reader's language. */
@Component
public class NoticeItems {

    private static final int CURSOR_PARTS = 2;

    private final NoticeTexts texts;
    private final BusinessTime time;
    private final ZoneId zone;

    NoticeItems(NoticeTexts texts, BusinessTime time, @Value("${redress.zone:Asia/Shanghai}") ZoneId zone) {
        this.texts = texts;
        this.time = time;
        this.zone = zone;
    }

    public static Optional<Place> place(Paging paging) {
        return paging.cursor().map(NoticeItems::place);
    }

    private static Place place(List<String> parts) {
        if (parts.size() != CURSOR_PARTS) {
            throw Cursor.unusable();
        }
        try {
            return new Place(Instant.parse(parts.get(0)), parts.get(1));
        } catch (DateTimeException notOurs) {
            throw Cursor.unusable();
        }
    }

    Page<NoticeItem> page(List<Notice> found, Paging paging, Locale locale) {
        var page = Page.of(found, paging, NoticeItems::cursor);
        return new Page<>(
                page.items().stream().map(notice -> item(notice, locale)).toList(), page.next());
    }

    public Page<NoticeItem> tracked(List<Tracked> found, Paging paging, Locale locale) {
        var page = Page.of(found, paging, last -> cursor(last.notice()));
        return new Page<>(
                page.items().stream().map(notice -> item(notice, locale)).toList(), page.next());
    }

    private static String cursor(Notice last) {
        return Cursor.of(last.at().toString(), last.id());
    }

    /** One that has arrived: in-app notices have no other way. */
    NoticeItem item(Notice notice, Locale locale) {
        return item(new Tracked(notice, 0, null), locale);
    }

    NoticeItem item(Tracked tracked, Locale locale) {
        var notice = tracked.notice();
        var ofComplaint = notice.milestone().isOfComplaint();
        return new NoticeItem(
                notice.id(),
                ofComplaint ? notice.complaintId() : null,
                ofComplaint ? ComplaintNumber.of(notice.complaintId()) : null,
                notice.stage().isEmpty() ? null : notice.stage(),
                notice.run(),
                notice.milestone(),
                texts.title(notice, locale),
                texts.text(notice, locale),
                notice.dueAt() == null ? null : notice.dueAt().atZone(zone).toOffsetDateTime(),
                notice.provisional(),
                notice.at(),
                notice.recipient().key(),
                notice.channel(),
                notice.status(),
                notice.reason(),
                tracked.attempts(),
                tracked.nextAttemptAt() == null ? null : time.business(tracked.nextAttemptAt()));
    }
}
