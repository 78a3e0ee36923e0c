package org.redress.complaint.reading;

import java.util.List;
import java.util.Set;
import org.redress.complaint.model.Viewer;
import org.redress.complaint.record.StoredComplaint;

/** Port: complaints worth comparing with a text, as lists have them. Never more than a few hundred. */
public interface Resembling {

    /** {@code words} are those by which it is found. */
    record Candidate(StoredComplaint complaint, Set<String> words) {}

    /** For the centre those of anybody that share one of the rarest of these words; for others their own open ones. */
    List<Candidate> candidates(Set<String> words, Viewer by);
}
