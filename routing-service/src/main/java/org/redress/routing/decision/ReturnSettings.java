package org.redress.routing.decision;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code redress.returns.*}: when a rule counts as one that misroutes.
 *
 * @param window the newest of so many complaints placed by rules are looked at
 * @param least so many of one rule it takes to say anything
 * @param flagFrom the share of returned ones, 0 to 1
 */
@ConfigurationProperties("redress.returns")
public record ReturnSettings(
        @DefaultValue("10000") int window,
        @DefaultValue("20") int least,
        @DefaultValue("0.2") double flagFrom) {

    public ReturnSettings {
        if (flagFrom <= 0 || flagFrom > 1 || least < 1 || window < 1) {
            throw new IllegalArgumentException(
                    "redress.returns: flag-from is a share above 0, the others count from 1");
        }
    }
}
