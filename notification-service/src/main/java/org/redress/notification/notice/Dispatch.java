package org.redress.notification.notice;

import java.time.Instant;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.Notice;
import org.redress.notification.notice.model.NoticeStatus;
import org.redress.notification.notice.model.Recipient;

/**
 * A notice that has to leave the service.
 *
 * @param lane where it queues, within its channel: what goes to one destination waits for nothing that goes elsewhere
 * @param urgent whether it may go at any hour
 * @param firstAttemptAt wall time
 */
public record Dispatch(Notice notice, String lane, boolean urgent, Instant firstAttemptAt) {

    /** What an in-app notice tells, to be told to somebody in another way. */
    public static Notice pending(Notice inApp, Recipient to, Channel channel) {
        return new Notice(
                inApp.complaintId(),
                inApp.stage(),
                inApp.run(),
                inApp.milestone(),
                inApp.detail(),
                to,
                channel,
                inApp.at(),
                inApp.dueAt(),
                inApp.provisional(),
                NoticeStatus.PENDING,
                null);
    }
}
