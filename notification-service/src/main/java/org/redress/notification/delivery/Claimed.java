package org.redress.notification.delivery;

import java.time.Instant;
import org.redress.notification.notice.model.Notice;

/**
 * A notice that this instance is to deliver, for as long as it keeps the claim.
 *
 * @param claim what the instance proves its claim with
 * @param attempts how many there have been
 * @param giveUpAt wall time after which it is not tried again; null before the first attempt
 */
public record Claimed(Notice notice, String claim, int attempts, boolean urgent, Instant giveUpAt) {}
