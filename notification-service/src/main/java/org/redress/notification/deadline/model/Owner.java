package org.redress.notification.deadline.model;

/** Who has to act before a stage is due; the investor is only ever reminded. */
public enum Owner {
    CENTRE,
    DEPARTMENT,
    INVESTOR
}
