package org.redress.contracts;

import java.math.BigDecimal;

/** An amount as decimal text, so that every reader sees the same digits, and its ISO 4217 currency. */
public record Money(String amount, String currency) {

    public BigDecimal decimal() {
        return new BigDecimal(amount);
    }
}
