package org.redress.notification.calendar;

import java.time.LocalDate;
import org.redress.notification.calendar.model.DayReason;

/** One date of a proof, with its reason as a code and in words. */
public record ProofLine(LocalDate date, boolean counted, DayReason reason, String text) {}
