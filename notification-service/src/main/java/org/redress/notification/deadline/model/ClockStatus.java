package org.redress.notification.deadline.model;

/** What has become of a clock. A breached clock is still waited for until it is stopped or ended. */
public enum ClockStatus {
    OPEN,
    PAUSED,
    MET,
    BREACHED,
    MET_LATE,
    CANCELLED,
    SUPERSEDED
}
