package org.redress.notification.delivery;

import org.redress.edge.Problem;
import org.redress.notification.notice.NoticeStore;
import org.redress.notification.notice.NoticeStore.Tracked;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets a notice that failed be tried again, as often and as long as a new one. */
@Component
public class ResendNotice {

    private final NoticeStore notices;
    private final Deliveries deliveries;

    ResendNotice(NoticeStore notices, Deliveries deliveries) {
        this.notices = notices;
        this.deliveries = deliveries;
    }

    public Tracked resend(String id) {
        var hadFailed = deliveries.resume(id);
        var notice = notices.find(id).orElseThrow(Problem::notFound);
        if (!hadFailed) {
            throw Problem.of(HttpStatus.CONFLICT, "notice-has-not-failed");
        }
        return notice;
    }
}
