package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.complaint.FilingMother.map;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.redress.complaint.model.ComplaintMother;
import org.redress.complaint.record.Complaints;
import org.redress.complaint.record.Origin;
import org.redress.contracts.Role;
import org.redress.outbox.IndexedStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

class ListTest extends ServiceTest {

    @Autowired
    @Qualifier("indexes")
    IndexedStore indexes;

    @Autowired
    Complaints complaints;

    @Test
    void pagesFollowOneAnotherNewestFirstWithoutGapOrRepeat() {
        var investor = newInvestor();
        var filed = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            filed.add(0, filed(FilingMother.rights(), investor));
        }
        var oldestFirst = new ArrayList<>(filed);
        Collections.reverse(oldestFirst);
        assertThat(walk("/api/complaints?limit=3", investor)).containsExactlyElementsOf(filed);
        assertThat(walk("/api/complaints?limit=3&sort=filedAt", investor)).containsExactlyElementsOf(oldestFirst);
    }

    @Test
    void eachConditionNarrowsTheList() {
        var investor = newInvestor();
        var review = FilingMother.needsReview();
        review.put("region", "CITY");
        var waiting = filed(review, investor);
        var accepted = filed(FilingMother.rights(), investor);
        var assigned = filed(FilingMother.rights(), investor);
        command(assigned, "assign", INTAKE, map("lead", "ECON_TRADE", "coHandlers", List.of("SCI_TECH")));

        assertThat(walk("/api/complaints?status=SUBMITTED", investor)).containsExactly(waiting);
        assertThat(walk("/api/complaints?status=ACCEPTED,ASSIGNED", investor)).containsExactly(assigned, accepted);
        assertThat(walk("/api/complaints?region=CITY", investor)).containsExactly(waiting);
        assertThat(walk("/api/complaints?category=EXTORTION", investor)).isEmpty();
        assertThat(walk("/api/complaints?department=SCI_TECH", investor)).containsExactly(assigned);
        assertThat(walk("/api/complaints?externalId=" + review.get("externalId"), investor))
                .containsExactly(waiting);
        assertThat(walk("/api/complaints?dueBefore=2099-01-01T00:00:00Z", investor))
                .isEmpty();
    }

    @Test
    void aCursorBelongsToItsOrder() {
        var investor = newInvestor();
        filed(FilingMother.rights(), investor);
        filed(FilingMother.rights(), investor);
        var next = api.get("/api/complaints?limit=1", investor).text("next");
        assertThat(api.get("/api/complaints?limit=1&sort=receivedAt&cursor=" + next, investor)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void byDueDateTheUnknownComeLastWhicheverTheDirection() {
        var investor = newInvestor();
        var filed = new ArrayList<String>();
        for (var i = 0; i < 6; i++) {
            filed.add(filed(FilingMother.rights(), investor));
        }
        var monday = OffsetDateTime.parse("2027-01-04T17:30:00+08:00");
        due(filed.get(0), "ASSIGNMENT", monday.plusDays(2));
        due(filed.get(1), "ASSIGNMENT", monday);
        due(filed.get(2), "ASSIGNMENT", monday.plusDays(2));
        due(filed.get(3), "CONCLUSION", monday.minusDays(1)); // not the clock of its state
        var same = Stream.of(filed.get(0), filed.get(2)).sorted().toList();
        var unknown =
                Stream.of(filed.get(3), filed.get(4), filed.get(5)).sorted().toList();

        for (var limit = 1; limit <= 7; limit++) {
            var path = "/api/complaints?limit=" + limit + "&sort=";
            assertThat(walk(path + "dueAt", investor))
                    .containsExactly(
                            filed.get(1), same.get(0), same.get(1), unknown.get(0), unknown.get(1), unknown.get(2));
            assertThat(walk(path + "-dueAt", investor))
                    .containsExactly(
                            same.get(1), same.get(0), filed.get(1), unknown.get(2), unknown.get(1), unknown.get(0));
        }
        assertThat(walk("/api/complaints?sort=dueAt&dueBefore=2027-01-05T00:00:00Z", investor))
                .containsExactly(filed.get(1));
    }

    @Test
    void theDueDateOfAListFollowsTheState() {
        var investor = newInvestor();
        var first = filed(FilingMother.rights(), investor);
        var second = filed(FilingMother.rights(), investor);
        var monday = OffsetDateTime.parse("2027-01-04T17:30:00+08:00");
        due(first, "ASSIGNMENT", monday);
        due(second, "ASSIGNMENT", monday.plusDays(1));
        command(first, "assign", INTAKE, map("lead", "ECON_TRADE"));
        assertThat(walk("/api/complaints?sort=dueAt", investor)).containsExactly(second, first);
        due(first, 2, "SIGN_FOR", monday);
        assertThat(walk("/api/complaints?sort=dueAt", investor)).containsExactly(first, second);
        var items = api.get("/api/complaints?sort=dueAt", investor).body().get("items");
        assertThat(items.get(0).get("dueAt").asString()).isEqualTo("2027-01-04T17:30:00+08:00");
    }

    /** Else it would write the due date that it knew. */
    @Test
    void aChangeDecidedBeforeAClockWasNotedIsDecidedAnew() {
        var id = filed(FilingMother.rights(), newInvestor());
        var before = complaints.find(UUID.fromString(id)).orElseThrow();
        due(id, "SIGN_FOR", OffsetDateTime.parse("2027-01-04T17:30:00+08:00"));
        var decision = before.complaint().assign(ComplaintMother.tradeLeads(), ComplaintMother.on(Role.INTAKE));
        assertThat(complaints.change(before, decision, new Origin.Plain())).isFalse();

        var now = complaints.find(UUID.fromString(id)).orElseThrow();
        assertThat(complaints.change(now, decision, new Origin.Plain())).isTrue();
        assertThat(walk("/api/complaints?dueBefore=2027-01-05T00:00:00Z&limit=200", SUPERVISOR))
                .contains(id);
    }

    /** As it was stored before lists could be sorted by it. */
    @Test
    void aComplaintFromBeforeItsDueDateWasKeptGetsItWhenTheServiceStarts() {
        var investor = newInvestor();
        var unknown = filed(FilingMother.rights(), investor);
        var old = filed(FilingMother.rights(), investor);
        due(old, "ASSIGNMENT", OffsetDateTime.parse("2027-01-04T17:30:00+08:00"));
        var byDate = "/api/complaints?dueBefore=2027-01-05T00:00:00Z";
        mongo.updateFirst(Query.query(Criteria.where("_id").is(old)), new Update().unset("due"), "complaints");
        assertThat(walk(byDate, investor)).isEmpty();
        indexes.createIndexes();
        assertThat(walk(byDate, investor)).containsExactly(old);
        assertThat(walk("/api/complaints?sort=dueAt", investor)).containsExactly(old, unknown);
    }

    private void due(String id, String stage, OffsetDateTime due) {
        due(id, 1, stage, due);
    }

    private void due(String id, long sequence, String stage, OffsetDateTime due) {
        others().deadlines(id, sequence, FlowTest.set(id, stage, 2, due));
        await().until(() -> mongo.findById(id, Document.class, "complaints")
                .get("deadlines", new Document())
                .containsKey(stage));
    }

    private List<String> walk(String path, String token) {
        return walk(api, path, token);
    }

    /** The ids on all pages. */
    static List<String> walk(Api api, String path, String token) {
        var ids = new ArrayList<String>();
        var next = "";
        do {
            var page = api.get(path + (next.isEmpty() ? "" : "&cursor=" + next), token);
            assertThat(page.status()).as(page.body().toString()).isEqualTo(200);
            page.body().get("items").forEach(item -> ids.add(item.get("id").asString()));
            next = page.text("next");
        } while (!next.isEmpty());
        return ids;
    }
}
