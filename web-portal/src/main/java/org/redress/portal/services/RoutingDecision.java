package org.redress.portal.services;

import java.time.Instant;
import java.util.List;

/** Which department a complaint was given to and why; {@code why} and {@code failed} are in the reader's language. */
public record RoutingDecision(
        String outcome,
        String lead,
        List<String> coHandlers,
        String rule,
        Integer ruleVersion,
        String why,
        List<Alternative> alternatives,
        List<Suggestion> suggestions,
        boolean suggestionsAway,
        Instant decidedAt,
        boolean superseded) {

    /** A rule that was not followed, and what spoke against it. */
    public record Alternative(String rule, String failed) {}
}
