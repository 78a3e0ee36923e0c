package org.redress.notification.deadline;

import java.time.Instant;
import org.redress.notification.deadline.model.Clocks;
import org.redress.notification.deadline.model.Rebase;

/**
 * The clocks of a complaint as they were read. A version of 0 means that nothing is stored yet; {@code parked} that
 * events of the complaint were put aside, so that more may have happened than is known here; {@code nextAt} is null when
 * nothing will happen by itself, {@code rebase} unless the clocks are to be counted anew.
 */
public record Stored(Clocks clocks, long version, long sequence, boolean parked, Instant nextAt, Rebase rebase) {}
