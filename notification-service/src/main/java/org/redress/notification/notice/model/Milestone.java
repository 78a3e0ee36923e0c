package org.redress.notification.notice.model;

import java.util.EnumSet;
import java.util.Set;

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
    ESCALATED,
    BREACH_RETRACTED,
    /** What presses, once a day; of no complaint in particular. */
    DIGEST,
    /** An endpoint is not told any more; {@code detail} is its host. */
    WEBHOOK_DISABLED,
    CALENDAR_MISSING;

    private static final Set<Milestone> OF_DATES = EnumSet.of(WARNING, BREACHED, ESCALATED, BREACH_RETRACTED);

    private static final Set<Milestone> OF_NONE = EnumSet.of(DIGEST, WEBHOOK_DISABLED, CALENDAR_MISSING);

    /** Whether it tells of one complaint, and not of what concerns several or none. */
    public boolean isOfComplaint() {
        return !OF_NONE.contains(this);
    }

    /** Whether it tells of a due date, so that it is told again of another one. */
    boolean isOfDate() {
        return OF_DATES.contains(this);
    }
}
