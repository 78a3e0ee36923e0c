package org.redress.routing.decision;

import java.util.List;

/** Why a decision is what it is, in the reader's language. */
public record Explanation(String why, List<LosingRule> alternatives) {

    /** A rule that was not followed, and what spoke against it. */
    public record LosingRule(String rule, String failed) {}
}
