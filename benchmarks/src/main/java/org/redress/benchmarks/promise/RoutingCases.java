package org.redress.benchmarks.promise;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.redress.benchmarks.topic.History;
import org.redress.benchmarks.topic.PublishedTopics;
import org.redress.contracts.Topics;

/** What routing-service has stored of complaints, beside what the topics say of them. */
final class RoutingCases {

    private static final List<String> KEPT =
            List.of("facts", "routable", "heldBy", "assignment", "decisions", "queue", "placement", "sequence");

    private final MongoCollection<Document> cases;
    private final PublishedTopics topics;
    private long publishedBefore;

    RoutingCases(MongoClient store, PublishedTopics topics) {
        this.cases = store.getDatabase("routing").getCollection("routingCases");
        this.topics = topics;
    }

    /** Of each case all that must be the same after a rebuild. */
    Map<String, Document> decided() {
        var decided = new HashMap<String, Document>();
        cases.find(Filters.exists("version")).forEach(one -> decided.put(one.getString("_id"), kept(one)));
        return decided;
    }

    private static Document kept(Document stored) {
        var kept = new Document();
        KEPT.forEach(field -> kept.append(field, stored.get(field)));
        return kept;
    }

    void lose() {
        publishedBefore = published();
        cases.drop();
    }

    boolean areNone() {
        return cases.find().limit(1).first() == null;
    }

    /** Counts complaints of the topics whose case is missing, has not followed to the end, or has other decisions. */
    int wrong(Map<String, Document> before) {
        var rebuilt = new HashMap<String, Document>();
        cases.find(Filters.exists("version")).forEach(one -> rebuilt.put(one.getString("_id"), one));
        var decisions = topics.histories(Topics.ROUTING);
        return (int) topics.histories(Topics.COMPLAINTS).values().stream()
                .filter(complaint -> !isRight(
                        rebuilt.get(complaint.id()),
                        complaint,
                        decisions.get(complaint.id()),
                        before.get(complaint.id())))
                .count();
    }

    private static boolean isRight(Document rebuilt, History complaint, History decisions, Document before) {
        return rebuilt != null
                && number(rebuilt.getEmbedded(List.of("positions", "complaints"), Object.class)) == complaint.length()
                && rebuilt.getList("decisions", Document.class).size() == decisions.length()
                && (before == null || kept(rebuilt).equals(before));
    }

    private static long number(Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    /** Since the cases were lost. */
    double publishedSince() {
        return published() - publishedBefore;
    }

    private long published() {
        return topics.count(Topics.ROUTING) + topics.count(Topics.deadLetters(Topics.COMPLAINTS, "routing-service"));
    }
}
