package org.redress.complaint.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.redress.complaint.model.Viewer;
import org.redress.complaint.reading.Resembling;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Asks the index of words, so that the work is the same however many complaints there are. */
final class MongoResembling implements Resembling {

    /** Words whose frequency is asked for, spread evenly over the text. */
    private static final int PROBED = 24;
    /** Of these so many of the rarest: a text that shares half of its words with this one lacks them all once in 60 times. */
    private static final int RAREST = 6;
    /** How common a common word is does not matter. */
    private static final int COMMON = 1_000;

    private static final int MOST = 100;

    private final MongoTemplate mongo;
    private final ComplaintDocuments documents;

    MongoResembling(MongoTemplate mongo, ComplaintDocuments documents) {
        this.mongo = mongo;
        this.documents = documents;
    }

    @Override
    public List<Candidate> candidates(Set<String> words, Viewer by) {
        return by.seesAll() ? newest(SearchTokens.any(rarest(spread(words)))) : newest(ownAndOpen(by));
    }

    private static Criteria ownAndOpen(Viewer by) {
        return where("filedBy").is(by.id()).and("status").in(MongoComplaints.OPEN);
    }

    private static List<String> spread(Set<String> words) {
        var all = new ArrayList<>(words);
        var probed = Math.min(PROBED, all.size());
        return IntStream.range(0, probed)
                .mapToObj(i -> all.get(i * all.size() / probed))
                .toList();
    }

    private List<String> rarest(Collection<String> words) {
        record Word(String text, long frequency) {}
        return words.stream()
                .map(word -> new Word(word, frequency(word)))
                .sorted(Comparator.comparingLong(Word::frequency))
                .limit(RAREST)
                .map(Word::text)
                .toList();
    }

    private long frequency(String word) {
        return mongo.count(Query.query(where(SearchTokens.FIELD).is(word)).limit(COMMON), MongoComplaints.COLLECTION);
    }

    private List<Candidate> newest(Criteria which) {
        var query = Query.query(which)
                .with(Sort.by(Sort.Direction.DESC, "filedAt", "_id"))
                .limit(MOST);
        query.fields().exclude(MongoListing.LEFT_OUT);
        return mongo.find(query, Document.class, MongoComplaints.COLLECTION).stream()
                .flatMap(stored -> documents.readable(stored).stream()
                        .map(complaint -> new Candidate(complaint, SearchTokens.words(stored))))
                .toList();
    }
}
