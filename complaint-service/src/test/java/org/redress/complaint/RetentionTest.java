package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.complaint.FilingMother.map;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.redress.complaint.retention.EraseExpired;
import org.redress.localstack.testing.RealParts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What is left of a complaint five years after it ended. */
class RetentionTest extends ServiceTest {

    @Autowired
    EraseExpired expired;

    @Test
    void whatPeopleWroteGoesAndTheProvenHistoryStays() {
        var filing = FilingMother.needsReview();
        var id = refused(filing);
        var before = stored(id);
        endedYearsAgo(id, 6);
        erase(id);

        var stored = stored(id);
        assertThat(stored.toJson())
                .doesNotContain(FilingMother.PERSONAL)
                .doesNotContain(filing.get("externalId").toString(), before.getString("trackingCode"))
                .doesNotContain("District court", "No ground", "sealed", "salt");
        for (var gone : List.of("title", "matter", "requestHash", "receipts", "sealedBy", "endedAt")) {
            assertThat(stored).doesNotContainKey(gone);
        }
        assertThat(hashes(stored)).startsWith(hashes(before).toArray(String[]::new));

        var seen = api.get("/api/complaints/" + before.getString("number"), SUPERVISOR);
        assertThat(seen.text("personalDataErasedAt")).isNotEmpty();
        assertThat(seen.text("status")).isEqualTo("NOT_ACCEPTED");
        assertThat(seen.text("category")).isEqualTo("ARBITRARY_FEES");
        assertThat(seen.text("narrative")).isEmpty();
        assertThat(api.get("/public/complaints/" + before.getString("trackingCode"), null)
                        .status())
                .isEqualTo(404);
        var events = PublishedEvents.of(RealParts.kafkaServers(), id, 3);
        assertThat(PublishedEvents.header(events.get(2), "ce_type"))
                .isEqualTo("redress.complaint.personal-data-erased.v1");
    }

    @Test
    void anErasedHistoryIsIntactAndStillShowsWhoeverChangesIt() {
        var id = refused(FilingMother.needsReview());
        endedYearsAgo(id, 6);
        erase(id);
        await().untilAsserted(() -> {
            var report = audit(id);
            assertThat(report.body().get("intact").asBoolean())
                    .as(report.body().toString())
                    .isTrue();
            assertThat(report.body().get("complete").asBoolean()).isTrue();
        });
        update(id, new Update().set("timeline.0.commitments.narrative", "0".repeat(64)));
        assertThat(audit(id).text("findings.0.code")).isEqualTo("ENTRY_CHANGED");
    }

    @Test
    void textsThatAreGoneWithoutAnErasureAreMissed() {
        var id = refused(FilingMother.needsReview());
        update(id, new Update().set("timeline.0.texts", new Document()));
        assertThat(audit(id).body().toString()).contains("TEXT_MISSING");
    }

    @Test
    void whatIsOpenOrEndedLaterStaysAndNothingIsErasedTwice() {
        var open = filed(FilingMother.needsReview(), newInvestor());
        var recent = refused(FilingMother.needsReview());
        var old = refused(FilingMother.needsReview());
        endedYearsAgo(recent, 4);
        endedYearsAgo(old, 6);
        erase(old);
        var version = stored(old).get("version");
        expired.batch();
        assertThat(stored(old).get("version")).isEqualTo(version);
        assertThat(stored(recent).getString("title")).isNotEmpty();
        assertThat(stored(open)).containsKey("title").doesNotContainKey("endedAt");
    }

    private String refused(Map<String, Object> filing) {
        var id = filed(filing, newInvestor());
        var refused = command(id, "reject", INTAKE, map("ground", "CIVIL_OR_OUT_OF_SCOPE", "reason", "No ground."));
        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(200);
        return id;
    }

    /** Waits until its events are published: before that nothing is erased. */
    private void erase(String id) {
        await().untilAsserted(() -> {
            expired.batch();
            assertThat(stored(id)).doesNotContainKey("endedAt");
        });
    }

    private void endedYearsAgo(String id, int years) {
        var at = Instant.now().minus(years * 366L, ChronoUnit.DAYS);
        update(id, new Update().set("endedAt", Date.from(at)));
    }

    private void update(String id, Update update) {
        mongo.updateFirst(Query.query(where("_id").is(id)), update, "complaints");
    }

    private Api.Answer audit(String id) {
        return api.get("/api/complaints/" + id + "/audit", SUPERVISOR);
    }

    private Document stored(String id) {
        return mongo.findById(id, Document.class, "complaints");
    }

    private static List<String> hashes(Document stored) {
        return stored.getList("timeline", Document.class).stream()
                .map(entry -> entry.getString("hash"))
                .toList();
    }
}
