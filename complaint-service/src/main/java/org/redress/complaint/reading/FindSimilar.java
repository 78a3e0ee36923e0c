package org.redress.complaint.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.redress.complaint.model.ComplaintWords;
import org.redress.complaint.model.Similarity;
import org.redress.complaint.model.TextField;
import org.redress.complaint.model.Viewer;
import org.redress.complaint.record.StoredComplaint;

/** Warns of complaints that read alike. It never holds one back: the same words may tell two stories. */
public class FindSimilar {

    private static final int MOST = 10;

    /** {@code similarity} is between 0 and 1. */
    public record Match(StoredComplaint complaint, double similarity) {}

    private final Resembling complaints;
    private final double from;

    /** {@code from}: the similarity from which one is named. */
    public FindSimilar(Resembling complaints, double from) {
        this.complaints = complaints;
        this.from = from;
    }

    public List<Match> to(StoredComplaint stored, Viewer by) {
        var own = stored.complaint().id();
        return find(stored.texts(), by)
                .filter(match -> !id(match).equals(own))
                .limit(MOST)
                .toList();
    }

    /** To one that is being written. */
    public List<Match> to(Map<TextField, String> texts, Viewer by) {
        return find(texts, by).limit(MOST).toList();
    }

    private Stream<Match> find(Map<TextField, String> texts, Viewer by) {
        var words = ComplaintWords.of(texts);
        return words.isEmpty() ? Stream.empty() : compared(words, by);
    }

    private Stream<Match> compared(Set<String> words, Viewer by) {
        return complaints.candidates(words, by).stream()
                .map(other -> new Match(other.complaint(), Similarity.of(words, other.words())))
                .filter(match -> match.similarity() >= from)
                .sorted(Comparator.comparingDouble(Match::similarity).reversed());
    }

    private static UUID id(Match match) {
        return match.complaint().complaint().id();
    }
}
