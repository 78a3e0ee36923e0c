package org.redress.notification.deadline.model;

/**
 * How much time an open clock has left.
 *
 * @param workingDaysLeft working days after today up to the due day: 0 on the due day, below 0 the working days since
 *     then; null when it does not run, or when a calendar that is not known yet would be needed to tell
 * @param overdue whether it is waited for past its due instant, be it on the due day itself
 */
public record Outlook(Integer workingDaysLeft, boolean overdue) {}
