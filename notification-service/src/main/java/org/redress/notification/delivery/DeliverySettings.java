package org.redress.notification.delivery;

import java.time.Duration;
import org.redress.notification.delivery.model.Backoff;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices leave the service; all of it is wall time.
 *
 * @param poll between two looks at what is due
 * @param lease how long after an instance was killed another one takes over what it had begun
 * @param firstRetry at most so long after the first failed attempt
 * @param longestRetry at most so long after any other one
 * @param giveUpAfter from the first attempt on, quiet hours not counted
 */
@ConfigurationProperties("redress.delivery")
record DeliverySettings(
        @DefaultValue("250ms") Duration poll,
        @DefaultValue("12s") Duration lease,
        @DefaultValue("5s") Duration firstRetry,
        @DefaultValue("1h") Duration longestRetry,
        @DefaultValue("24h") Duration giveUpAfter) {

    Backoff backoff() {
        return new Backoff(firstRetry, longestRetry);
    }
}
