package org.redress.portal.services;

import java.time.Instant;
import java.util.UUID;

/** A complaint that reads like another; {@code similarity} is the share of their words that both have. */
public record SimilarRow(UUID id, String number, String title, String status, Instant filedAt, double similarity) {

    public long percent() {
        return Math.round(similarity * 100);
    }
}
