package org.redress.notification.deadline;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.redress.notification.BackgroundLoop;
import org.redress.notification.calendar.Calendars;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns every second what another instance has published, and has clocks looked at that waited for the calendar of their
 * year.
 */
final class RulebookWatch extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(RulebookWatch.class);

    private final Policies policies;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final Clock clock;
    private String seen = "";

    RulebookWatch(Policies policies, Calendars calendars, Deadlines deadlines, Clock clock) {
        super("rulebook-watch");
        this.policies = policies;
        this.calendars = calendars;
        this.deadlines = deadlines;
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
        }
    }
}
