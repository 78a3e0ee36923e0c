package org.redress.complaint.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** What somebody looks for: all of its terms must be found. */
public record SearchQuery(List<Term> terms) {

    public static final int LONGEST = 100;

    /** A word, which may also be part of the beginning of a complaint's number, or of a way to reach a person. */
    public record Term(String word, Optional<String> number, Optional<String> contact) {}

    public SearchQuery {
        terms = List.copyOf(terms);
    }

    /** A number or a contact of several words is one alternative of each of them: all words, or this, must be found. */
    public static SearchQuery of(String typed) {
        var terms = new LinkedHashSet<Term>();
        var contact = ContactPoint.normalised(typed);
        for (var piece : typed.strip().split("\\s+", -1)) {
            var number = ComplaintNumber.beginning(piece);
            var reach = contact.or(() -> ContactPoint.normalised(piece));
            SearchWords.of(piece).forEach(word -> terms.add(new Term(word, number, reach)));
        }
        return new SearchQuery(List.copyOf(terms));
    }

    /** Nothing in it can be looked for. */
    public boolean isEmpty() {
        return terms.isEmpty();
    }
}
