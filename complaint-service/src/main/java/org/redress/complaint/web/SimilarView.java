package org.redress.complaint.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.complaint.model.Status;
import org.redress.complaint.reading.FindSimilar.Match;

/** A complaint that reads like another one. */
record SimilarView(
        UUID id,
        String number,
        String title,
        Status status,
        Instant filedAt,

        @Schema(description = "Share of their words that both have", minimum = "0", maximum = "1")
        double similarity) {

    static List<SimilarView> of(List<Match> matches) {
        return matches.stream().map(SimilarView::of).toList();
    }

    private static SimilarView of(Match match) {
        var complaint = match.complaint().complaint();
        var labels = match.complaint().labels();
        return new SimilarView(
                complaint.id(),
                labels.number(),
                labels.title(),
                complaint.status(),
                complaint.filedAt(),
                Math.round(match.similarity() * 100) / 100.0);
    }
}
