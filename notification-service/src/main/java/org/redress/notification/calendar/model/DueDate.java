package org.redress.notification.calendar.model;

import java.time.LocalDate;

/** Provisional: the year of the date has no published calendar yet, so only its weekends were left out. */
public record DueDate(LocalDate date, boolean provisional) {}
