package org.redress.notification.delivery;

import java.time.Clock;
import java.util.stream.Stream;
import org.redress.notification.notice.Dispatch;
import org.redress.notification.notice.Expansion;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.Notice;

/** What the rows send by e-mail. All about one complaint queues in one lane, so that it arrives in order. */
public final class ByMail implements Expansion {

    static final int LANES = 4;

    private final NoticeRouting routing;
    private final QuietHours quietHours;
    private final Clock wallClock;

    ByMail(NoticeRouting routing, QuietHours quietHours, Clock wallClock) {
        this.routing = routing;
        this.quietHours = quietHours;
        this.wallClock = wallClock;
    }

    @Override
    public Stream<Dispatch> of(Notice inApp) {
        return routing.row(inApp).filter(row -> row.channels().contains(Channel.EMAIL)).stream()
                .map(row -> new Dispatch(
                        Dispatch.pending(inApp, inApp.recipient(), Channel.EMAIL),
                        "smtp-" + Math.floorMod(inApp.complaintId().hashCode(), LANES),
                        row.urgent(),
                        quietHours.allowed(row.urgent(), wallClock.instant())));
    }
}
