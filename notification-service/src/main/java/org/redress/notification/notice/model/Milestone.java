package org.redress.notification.notice.model;

/** What a notice tells. Its texts are {@code notice.<name>.title} and {@code .text}. */
public enum Milestone {
    FILED,
    ACCEPTED,
    NOT_ACCEPTED,
    SUPPLEMENT_REQUESTED,
    ASSIGNED,
    INFO_REQUESTED,
    PROMISE_MOVED,
    CONCLUDED,
    RESULT_NOTIFIED,
    WITHDRAWN,
    ASSIGNED_TO_YOU,
    ASSIGNED_AS_CO_HANDLER,
    MATERIALS_SUPPLIED,
    RETURNED,
    RETURNED_AGAIN,
    RESULT_SUBMITTED,
    INFO_SUPPLIED,
    EXTENSION_REQUESTED,
    EXTENSION_GRANTED,
    EXTENSION_REFUSED,
    REDO,
    REOPENED,
    CARD_ISSUED,
    RECUSAL_REQUESTED,
    RETALIATION_REPORTED,
    WARNING,
    BREACHED,
    BREACH_RETRACTED
}
