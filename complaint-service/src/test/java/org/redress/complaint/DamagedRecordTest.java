package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.complaint.FilingMother.map;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.complaint.lifecycle.CloseNotified;
import org.redress.complaint.retention.EraseExpired;
import org.redress.outbox.IndexedStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Somebody has edited a complaint so that it cannot be read: it alone suffers. */
class DamagedRecordTest extends ServiceTest {

    @Autowired
    @Qualifier("indexes")
    IndexedStore indexes;

    @Autowired
    CloseNotified closing;

    @Autowired
    EraseExpired expired;

    @Autowired
    MeterRegistry meters;

    private final List<String> touched = new ArrayList<>();

    @AfterEach
    void removed() {
        mongo.remove(Query.query(Criteria.where("_id").in(touched)), "complaints");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({"status, FORGOTTEN", "facts, none", "version, many", "deadlines.ASSIGNMENT.dueAt, soon", "filedBy,"})
    void aListGoesOnWithTheOthersWhateverItsPages(String field, String value) {
        var investor = newInvestor();
        var ids = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            ids.add(0, filed(FilingMother.rights(), investor));
        }
        var damaged = List.of(ids.get(1), ids.get(2), ids.get(5));
        damaged.forEach(id -> damage(id, field, value));
        ids.removeAll(damaged);
        for (var limit = 1; limit <= 5; limit++) {
            assertThat(ListTest.walk(api, "/api/complaints?limit=" + limit, investor))
                    .containsExactlyElementsOf(ids);
        }
    }

    @Test
    void itselfIsAnsweredForWithoutADetailOfTheFaultAndCounted() {
        var investor = newInvestor();
        var id = filed(FilingMother.rights(), investor);
        damage(id, "status", "FORGOTTEN");
        var counted = meters.counter("redress.complaints.unreadable").count();
        var read = api.get("/api/complaints/" + id, investor);
        assertThat(read.status()).isEqualTo(500);
        assertThat(read.text("type")).endsWith("record-damaged");
        assertThat(read.body().toString()).doesNotContain("FORGOTTEN");
        assertThat(command(id, "assign", INTAKE, map("lead", "ECON_TRADE")).status())
                .isEqualTo(500);
        assertThat(meters.counter("redress.complaints.unreadable").count()).isGreaterThanOrEqualTo(counted + 2);
    }

    @Test
    void theServiceStartsAndGivesTheOthersTheirDueDates() {
        var damaged = filed(FilingMother.rights(), newInvestor());
        var other = filed(FilingMother.rights(), newInvestor());
        var dueAt = OffsetDateTime.parse("2027-01-04T17:30:00+08:00");
        for (var id : List.of(damaged, other)) {
            others().deadlines(id, 1, FlowTest.set(id, "ASSIGNMENT", 2, dueAt));
            await().until(() -> stored(id).containsKey("due"));
        }
        damage(damaged, "deadlines.ASSIGNMENT.dueAt", "soon");
        update(damaged, new Update().unset("due"));
        update(other, new Update().unset("due"));
        indexes.createIndexes();
        assertThat(stored(other).get("due")).isEqualTo(Date.from(dueAt.toInstant()));
        assertThat(stored(damaged)).doesNotContainKey("due");
    }

    @Test
    void whatIsErasedAfterYearsGoesOnWithTheOthers() {
        var damaged = filed(FilingMother.rights(), newInvestor());
        update(damaged, new Update().set("endedAt", Instant.EPOCH).set("status", "FORGOTTEN"));
        var other = filed(FilingMother.needsReview(), newInvestor());
        command(other, "reject", INTAKE, map("ground", "CIVIL_OR_OUT_OF_SCOPE", "reason", "No ground."));
        update(other, new Update().set("endedAt", Instant.EPOCH.plusSeconds(1)));
        // nothing is erased before its events are published
        await().untilAsserted(() -> {
            expired.batch();
            assertThat(stored(other)).doesNotContainKey("endedAt");
        });
        assertThat(stored(damaged)).containsKey("endedAt");
    }

    @Test
    void whatIsArchivedAfterItsAnswerGoesOnWithTheOthers() {
        var damaged = filed(FilingMother.rights(), newInvestor());
        update(damaged, new Update().set("ending.notifiedAt", Instant.EPOCH).set("status", "FORGOTTEN"));
        var other = filed(FilingMother.rights(), newInvestor());
        command(other, "assign", INTAKE, map("lead", "ECON_TRADE"));
        command(other, "sign-for", handler("ECON_TRADE"), map());
        command(other, "conclude", INTAKE, map("closingGround", "NO_LEGAL_BASIS", "answer", "No basis."));
        command(other, "notify-result", INTAKE, map());
        update(other, new Update().set("ending.notifiedAt", Instant.EPOCH.plusSeconds(1)));
        closing.closeDue();
        assertThat(stored(other).get("status")).isEqualTo("CLOSED");
        assertThat(stored(damaged).get("status")).isEqualTo("FORGOTTEN");
    }

    private void damage(String id, String field, String value) {
        var update = value == null ? new Update().unset(field) : new Update().set(field, value);
        update(id, update);
    }

    private void update(String id, Update update) {
        touched.add(id);
        mongo.updateFirst(Query.query(Criteria.where("_id").is(id)), update, "complaints");
    }

    private Document stored(String id) {
        return mongo.findById(id, Document.class, "complaints");
    }
}
