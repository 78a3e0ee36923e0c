package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.complaint.FilingMother.map;

import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody edits the database by hand: the audit names it. */
class AuditTest extends ServiceTest {

    @Test
    void anUntouchedComplaintIsIntactAndEverythingWasChecked() {
        var id = published();
        var report = api.get("/api/complaints/" + id + "/audit", ADMIN);
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.body().get("findings").toString()).isEqualTo("[]");
        assertThat(report.body().get("intact").asBoolean()).isTrue();
        assertThat(report.body().get("complete").asBoolean()).isTrue();
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                edit("the status", "STATE_CHANGED", "status", d -> d.put("status", "CLOSED")),
                edit("a status nobody knows", "UNREADABLE", "state", d -> d.put("status", "FORGOTTEN")),
                edit(
                        "the lead",
                        "STATE_CHANGED",
                        "assignment.lead",
                        d -> child(d, "assignment").put("lead", "CONSTRUCTION")),
                edit(
                        "the category",
                        "STATE_CHANGED",
                        "facts.category",
                        d -> child(d, "facts").put("category", "OTHER")),
                edit(
                        "the amount",
                        "STATE_CHANGED",
                        "facts.investmentAtRisk.amount",
                        d -> child(child(d, "facts"), "investmentAtRisk").put("amount", "1")),
                edit(
                        "the day it was received",
                        "STATE_CHANGED",
                        "facts.receivedAt",
                        d -> child(d, "facts").put("receivedAt", Date.from(Instant.EPOCH))),
                edit("who filed it", "STATE_CHANGED", "filedBy", d -> d.put("filedBy", "somebody")),
                edit("confidentiality", "STATE_CHANGED", "confidential", d -> d.put("confidential", true)),
                edit("the tracking code", "STATE_CHANGED", "trackingCode", d -> d.put("trackingCode", "X")),
                edit("the title shown in lists", "STATE_CHANGED", "title", d -> d.put("title", "All is well")),
                edit(
                        "an entry's data",
                        "ENTRY_CHANGED",
                        "hash",
                        d -> child(entry(d, 1), "data").put("category", "OTHER")),
                edit(
                        "an entry's time",
                        "ENTRY_CHANGED",
                        "hash",
                        d -> entry(d, 2).put("occurredAt", Date.from(Instant.EPOCH))),
                edit(
                        "an entry's actor",
                        "ENTRY_CHANGED",
                        "hash",
                        d -> child(entry(d, 2), "actor").put("id", "somebody")),
                edit(
                        "an entry's hash",
                        "ENTRY_CHANGED",
                        "hash",
                        d -> entry(d, 1).put("hash", "0".repeat(64))),
                edit(
                        "an entry in the middle removed",
                        "ENTRY_MISSING",
                        "timeline",
                        d -> timeline(d).remove(1)),
                edit(
                        "the last entry removed",
                        "ENTRY_MISSING",
                        "timeline",
                        d -> timeline(d).remove(2)),
                edit(
                        "all entries removed",
                        "ENTRY_MISSING",
                        "timeline",
                        d -> timeline(d).clear()),
                edit("two entries swapped", "ORDER_CHANGED", "sequence", d -> Collections.swap(timeline(d), 1, 2)),
                edit(
                        "the narrative",
                        "TEXT_CHANGED",
                        "narrative",
                        d -> text(d, "narrative").put("text", "All is well.")),
                edit(
                        "a commitment",
                        "ENTRY_CHANGED",
                        "hash",
                        d -> child(entry(d, 0), "commitments").put("title", "0".repeat(64))),
                edit(
                        "the request removed",
                        "TEXT_MISSING",
                        "request",
                        d -> child(entry(d, 0), "texts").remove("request")),
                edit(
                        "where it was published",
                        "RECORD_DIFFERS",
                        "record",
                        d -> entry(d, 1).put("published", entry(d, 0).get("published"))),
                edit(
                        "that it was published",
                        "RECORD_MISSING",
                        "record",
                        d -> entry(d, 1).remove("published")),
                edit(
                        "an offset that does not exist",
                        "RECORD_MISSING",
                        "record",
                        d -> child(entry(d, 1), "published").put("offset", 1_000_000L)));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @MethodSource("edits")
    void names(String what, String code, String subject, Consumer<Document> change) {
        var id = published();
        rewrite(id, change);
        var report = api.get("/api/complaints/" + id + "/audit", INTAKE);
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.body().get("intact").asBoolean()).isFalse();
        assertThat(report.body().get("findings").toString())
                .contains("\"code\":\"" + code + "\"")
                .contains("\"subject\":\"" + subject + "\"");
    }

    /** Whoever can compute hashes and changes the whole chain is still caught by what was published. */
    @Test
    void aChainRewrittenFromEndToEndDoesNotMatchThePublishedRecords() {
        var id = published();
        rewrite(id, stored -> {
            var previous = "0".repeat(64);
            for (var entry : timeline(stored)) {
                child(entry, "data").put("category", "OTHER");
                entry.put("previousHash", previous);
                previous = ChainForger.hash(entry, previous);
                entry.put("hash", previous);
            }
            child(stored, "facts").put("category", "OTHER");
        });
        var report = api.get("/api/complaints/" + id + "/audit", SUPERVISOR, "Accept-Language", "zh-CN");
        assertThat(report.body().get("intact").asBoolean()).isFalse();
        assertThat(report.text("findings.0.code")).isEqualTo("RECORD_DIFFERS");
        assertThat(report.text("findings.0.message")).isEqualTo("第 1 条记录与已发布的记录不一致。");
    }

    /** A complaint with three entries, all of them published. */
    private String published() {
        var id = filed(FilingMother.rights(), INVESTOR);
        command(id, "assign", INTAKE, map("lead", "ECON_TRADE"));
        Awaitility.await().until(() -> timeline(stored(id)).stream().allMatch(e -> e.containsKey("published")));
        return id;
    }

    private Document stored(String id) {
        return mongo.findById(id, Document.class, "complaints");
    }

    private void rewrite(String id, Consumer<Document> change) {
        var document = stored(id);
        change.accept(document);
        mongo.getCollection("complaints").replaceOne(new Document("_id", id), document);
    }

    private static Arguments edit(String what, String code, String subject, Consumer<Document> change) {
        return Arguments.of(what, code, subject, change);
    }

    private static List<Document> timeline(Document stored) {
        @SuppressWarnings("unchecked")
        var timeline = (List<Document>) stored.get("timeline");
        return timeline;
    }

    private static Document entry(Document stored, int index) {
        return timeline(stored).get(index);
    }

    private static Document child(Document of, String field) {
        return of.get(field, Document.class);
    }

    private static Document text(Document stored, String field) {
        return child(child(entry(stored, 0), "texts"), field);
    }
}
