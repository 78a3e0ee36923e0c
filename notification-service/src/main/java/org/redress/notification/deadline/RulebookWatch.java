package org.redress.notification.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.redress.contracts.Role;
import org.redress.notification.BackgroundLoop;
import org.redress.notification.calendar.Calendars;
import org.redress.notification.notice.NoticeBook;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.notice.model.Notice;
import org.redress.notification.notice.model.NoticeStatus;
import org.redress.notification.notice.model.Recipient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns every second what another instance has published, and has clocks looked at that waited for the calendar of their
 * year. While dates are provisional, administrators are asked for the year that is missing.
 */
final class RulebookWatch extends BackgroundLoop {

    private static final UUID NO_COMPLAINT = new UUID(0, 0);
    private static final int ROUNDS_BETWEEN_QUESTIONS = 30;
    private static final Logger LOG = LoggerFactory.getLogger(RulebookWatch.class);

    private final Policies policies;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final NoticeBook notices;
    private final Clock clock;
    private String seen = "";
    private int asked;

    RulebookWatch(Policies policies, Calendars calendars, Deadlines deadlines, NoticeBook notices, Clock clock) {
        super("rulebook-watch");
        this.policies = policies;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    protected void round() throws InterruptedException {
        try {
            look();
        } catch (RuntimeException away) {
            LOG.warn("Policies and calendars not looked at: {}", away.getClass().getName());
        }
        TimeUnit.SECONDS.sleep(1);
    }

    private void look() {
        policies.refresh();
        calendars.refresh();
        var version = calendars.china().version();
        if (!version.equals(seen)) {
            deadlines.wakeProvisional(version, clock.instant());
            seen = version;
            asked = 0;
        }
        if (asked++ % ROUNDS_BETWEEN_QUESTIONS == 0) {
            askForCalendar();
        }
    }

    /** Once for each year: what is recorded again changes nothing. */
    private void askForCalendar() {
        if (deadlines.hasProvisional()) {
            var today = LocalDate.ofInstant(clock.instant(), calendars.china().zone());
            var missing = Integer.toString(calendars.horizon(today).getYear() + 1);
            notices.record(List.of(new Notice(
                    NO_COMPLAINT,
                    "",
                    0,
                    Milestone.CALENDAR_MISSING,
                    missing,
                    Recipient.role(Role.ADMIN),
                    Channel.IN_APP,
                    clock.instant(),
                    null,
                    false,
                    NoticeStatus.SENT,
                    null)));
        }
    }
}
