package org.redress.notification.deadline.model;

import java.time.Instant;
import java.time.LocalDate;
import org.redress.notification.calendar.model.Period;

/**
 * From when, how long, until when: {@code dueAt} can be counted again at any time from {@code from} and
 * {@code period}. {@code extension} is the part of the period that was granted on top.
 */
public record Term(
        LocalDate from, Period period, int extension, Instant dueAt, boolean provisional, String calendarVersion) {}
