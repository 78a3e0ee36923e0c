package org.redress.contracts;

/** How a complaint was handled, MOFCOM Order No. 3 of 2020, Art. 18; numbered 1 to 4 in this order. */
public enum HandlingWay {
    MUTUAL_UNDERSTANDING,
    COORDINATION,
    POLICY_PROPOSAL,
    OTHER
}
