package org.redress.portal.services;

import java.util.List;

/** What the check of a complaint's history found; {@code complete} is false when something could not be checked. */
public record Verdict(boolean intact, boolean complete, List<Finding> findings) {

    /** {@code sequence} is null when it concerns no single entry; {@code message} is in the reader's language. */
    public record Finding(String code, Long sequence, String subject, String message) {}
}
