package org.redress.notification.notice.model;

/** What became of a notice; a skipped one is kept, so that nobody wonders. */
public enum NoticeStatus {
    SENT,
    SKIPPED
}
