package org.redress.notification.digest;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.redress.notification.BackgroundLoop;
import org.redress.notification.calendar.Calendars;
import org.redress.notification.deadline.ShowBoard;
import org.redress.notification.deadline.model.Load;
import org.redress.notification.delivery.ByMail;
import org.redress.notification.notice.NoticeBook;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.notice.model.Notice;
import org.redress.notification.notice.model.NoticeStatus;
import org.redress.notification.notice.model.Recipient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * At opening on each working day, one mail to every department with something pressing. Each instance sees to it; the id
 * is made of department and day, so there is one all the same.
 */
@Component
class DigestLoop extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(DigestLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final ShowBoard board;
    private final NoticeBook notices;
    private final ByMail mail;
    private final Calendars calendars;
    private final Clock clock;
    private volatile LocalDate done;

    DigestLoop(ShowBoard board, NoticeBook notices, ByMail mail, Calendars calendars, Clock clock) {
        super("daily-digest");
        this.board = board;
        this.notices = notices;
        this.mail = mail;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    protected void round() throws InterruptedException {
        try {
            tellOncePerDay();
        } catch (RuntimeException away) {
            LOG.warn("Digests of today not written yet: {}", away.getClass().getName());
        }
        TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
    }

    private void tellOncePerDay() {
        var calendar = calendars.china();
        var now = clock.instant().atZone(calendar.zone());
        var isOpen = calendar.firstOpeningFrom(now).equals(now);
        if (!isOpen || now.toLocalDate().equals(done)) {
            return;
        }
        var dispatches = board.rows(Optional.empty()).stream()
                .filter(load -> load.department() != null && load.overdue() + load.dueSoon() > 0)
                .flatMap(load -> mail.of(digest(load, now)))
                .toList();
        notices.dispatch(dispatches);
        done = now.toLocalDate();
    }

    private Notice digest(Load load, ZonedDateTime now) {
        var today = now.toLocalDate();
        return new Notice(
                UUID.nameUUIDFromBytes(("digest|" + load.department()).getBytes(StandardCharsets.UTF_8)),
                "",
                0,
                Milestone.DIGEST,
                today.toString(),
                Recipient.department(load.department()),
                Channel.IN_APP,
                now.toInstant(),
                calendars.china().closing(today).toInstant(),
                false,
                NoticeStatus.SENT,
                null);
    }
}
