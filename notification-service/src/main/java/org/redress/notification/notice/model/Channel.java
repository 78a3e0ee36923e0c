package org.redress.notification.notice.model;

/** How a notice reaches its recipient. */
public enum Channel {
    IN_APP
}
