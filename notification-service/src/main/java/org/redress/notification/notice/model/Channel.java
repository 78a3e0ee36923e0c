package org.redress.notification.notice.model;

/** How a notice reaches its recipient. All but the inbox leave the service, so that one may have to try again. */
public enum Channel {
    IN_APP,
    EMAIL,
    WEBHOOK
}
