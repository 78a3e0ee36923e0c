package org.redress.notification.notice.model;

/** What became of a notice; one that was skipped or could not be delivered is kept, so that nobody wonders. */
public enum NoticeStatus {
    PENDING,
    SENT,
    FAILED,
    SKIPPED
}
