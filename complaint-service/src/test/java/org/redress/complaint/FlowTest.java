package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.complaint.PublishedEvents.header;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.redress.contracts.AssignmentBasis;
import org.redress.contracts.DeadlineEvent.DeadlineBreached;
import org.redress.contracts.DeadlineEvent.DeadlineMet;
import org.redress.contracts.DeadlineEvent.DeadlineSet;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Priority;
import org.redress.contracts.RoutingEvent.RoutingDecided;
import org.redress.contracts.RoutingEvent.RoutingUndetermined;
import org.redress.localstack.testing.RealParts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The main job seen from here: filed and accepted goes out, the routing decision and the due dates come back. */
@ExtendWith(OutputCaptureExtension.class)
class FlowTest extends ServiceTest {

    @Autowired
    MeterRegistry meters;

    @Test
    void filedAndAcceptedArePublishedInOrderAsCloudEventsThatNameTheirTimelineEntry() {
        var id = filed(FilingMother.rights(), INVESTOR);
        var events = PublishedEvents.of(RealParts.kafkaServers(), id, 2);

        assertThat(events)
                .extracting(e -> header(e, "ce_type"))
                .containsExactly("redress.complaint.filed.v1", "redress.complaint.accepted.v1");
        assertThat(events).extracting(e -> header(e, "ce_sequence")).containsExactly("0000000001", "0000000002");
        assertThat(events).allMatch(e -> header(e, "ce_source").equals("/complaints/" + id));
        assertThat(events).allMatch(e -> header(e, "ce_subject").equals(id));
        var entries =
                api.get("/api/complaints/" + id + "/timeline", INVESTOR).body().get("items");
        assertThat(events)
                .extracting(e -> header(e, "ce_entryhash"))
                .containsExactly(
                        entries.get(0).get("hash").asString(),
                        entries.get(1).get("hash").asString());
    }

    @Test
    void aRoutingDecisionAssignsTheComplaint() {
        var id = filed(FilingMother.rights(), INVESTOR);
        others().routing(id, 1, decided(id, 2, "ECON_TRADE"));
        awaitStatus(id, "ASSIGNED");

        var complaint = api.get("/api/complaints/" + id, INVESTOR);
        assertThat(complaint.text("lead")).isEqualTo("ECON_TRADE");
        assertThat(complaint.body().get("coHandlers").toString()).isEqualTo("[\"SCI_TECH\"]");
        assertThat(complaint.header("etag")).isEqualTo("\"2\"");
        var events = PublishedEvents.of(RealParts.kafkaServers(), id, 3);
        assertThat(header(events.get(2), "ce_type")).isEqualTo("redress.complaint.assigned.v1");
    }

    @Test
    void aDecisionAboutAnEarlierQuestionIsCountedAndNotFollowed() {
        var id = filed(FilingMother.rights(), INVESTOR);
        var before = superseded();
        others().routing(id, 1, decided(id, 1, "ECON_TRADE"));
        await().until(() -> superseded() > before);
        assertThat(api.get("/api/complaints/" + id, INVESTOR).text("status")).isEqualTo("ACCEPTED");

        others().routing(id, 2, decided(id, 2, "ECON_TRADE"));
        awaitStatus(id, "ASSIGNED");
        others().routing(id, 3, decided(id, 2, "SCI_TECH"));
        await().until(() -> superseded() > before + 1);
        assertThat(api.get("/api/complaints/" + id, INVESTOR).text("lead")).isEqualTo("ECON_TRADE");
    }

    @Test
    void theDepartmentComplainedAboutIsNeverForcedByRouting() {
        var id = filed(FilingMother.rights(), INVESTOR);
        others().routing(id, 1, decided(id, 2, "CONSTRUCTION"));
        others().routing(id, 2, new RoutingUndetermined(UUID.fromString(id), Instant.now(), 2, "NO_RULE_MATCHED", 1));
        await().until(() -> position(id, "routing") == 2);
        assertThat(api.get("/api/complaints/" + id, INVESTOR).text("status")).isEqualTo("ACCEPTED");
    }

    @Test
    void dueDatesAreShownAsWrittenAndNeverMoveTheVersion() {
        var id = filed(FilingMother.rights(), INVESTOR);
        var due = OffsetDateTime.parse("2027-01-05T17:30:00+08:00");
        var promised = OffsetDateTime.parse("2027-03-05T17:30:00+08:00");
        others().deadlines(id, 1, set(id, "ASSIGNMENT", 2, due));
        others().deadlines(id, 2, set(id, "CONCLUSION", 2, promised, true));
        await().until(() ->
                !api.get("/api/complaints/" + id, INVESTOR).text("promisedAt").isEmpty());

        var complaint = api.get("/api/complaints/" + id, INVESTOR);
        assertThat(complaint.text("dueAt")).isEqualTo("2027-01-05T17:30:00+08:00");
        assertThat(complaint.text("promisedAt")).isEqualTo("2027-03-05T17:30:00+08:00");
        assertThat(complaint.body().get("promisedAtProvisional").asBoolean()).isTrue();
        assertThat(complaint.body().get("dueAtProvisional").asBoolean()).isFalse();
        assertThat(complaint.body().get("overdue").asBoolean()).isFalse();
        assertThat(complaint.header("etag")).isEqualTo("\"1\"");
    }

    @Test
    void aBreachedClockIsShownAsOverdueAndAMetOneNoMore() {
        var id = filed(FilingMother.rights(), INVESTOR);
        var past = OffsetDateTime.now(ZoneOffset.UTC).minusDays(1);
        others().deadlines(id, 1, set(id, "ASSIGNMENT", 2, past));
        others().deadlines(
                        id,
                        2,
                        new DeadlineBreached(UUID.fromString(id), Instant.now(), "ASSIGNMENT", 2, past, Instant.now()));
        await().until(() ->
                api.get("/api/complaints/" + id, INVESTOR).body().get("overdue").asBoolean());
        assertThat(api.get("/api/complaints?overdue=true&limit=200", SUPERVISOR)
                        .body()
                        .toString())
                .contains(id);
        assertThat(api.get("/api/complaints?overdue=false&limit=200", SUPERVISOR)
                        .body()
                        .toString())
                .doesNotContain(id);

        others().deadlines(
                        id,
                        3,
                        new DeadlineMet(UUID.fromString(id), Instant.now(), "ASSIGNMENT", 2, Instant.now(), true));
        await().until(() -> !api.get("/api/complaints/" + id, INVESTOR)
                .body()
                .get("overdue")
                .asBoolean());
        assertThat(api.get("/api/complaints?overdue=true&limit=200", SUPERVISOR)
                        .body()
                        .toString())
                .doesNotContain(id);
    }

    @Test
    void aLateReportOfAnEarlierClockDoesNotTouchTheNewerOne() {
        var id = filed(FilingMother.rights(), INVESTOR);
        var due = OffsetDateTime.parse("2027-01-05T17:30:00+08:00");
        others().deadlines(id, 1, set(id, "ASSIGNMENT", 2, due.minusDays(9)));
        others().deadlines(id, 2, set(id, "ASSIGNMENT", 7, due));
        others().deadlines(
                        id,
                        3,
                        new DeadlineMet(UUID.fromString(id), Instant.now(), "ASSIGNMENT", 2, Instant.now(), false));
        await().until(() -> position(id, "deadlines") == 3);
        assertThat(api.get("/api/complaints/" + id, INVESTOR).text("dueAt")).isEqualTo("2027-01-05T17:30:00+08:00");
    }

    @Test
    void nothingThatPeopleWroteReachesKafkaOrTheLog(CapturedOutput output) {
        var id = filed(FilingMother.rights(), INVESTOR);
        others().routing(id, 1, decided(id, 2, "ECON_TRADE"));
        awaitStatus(id, "ASSIGNED");
        var review = filed(FilingMother.needsReview(), INVESTOR);
        command(
                review,
                "reject",
                INTAKE,
                FilingMother.map("ground", "CIVIL_OR_OUT_OF_SCOPE", "reason", "A clean room quarrel."));
        PublishedEvents.of(RealParts.kafkaServers(), review, 2);

        for (var event : PublishedEvents.all(RealParts.kafkaServers())) {
            assertThat(PublishedEvents.text(event)).doesNotContain(FilingMother.PERSONAL);
        }
        assertThat(output.getAll()).doesNotContain(FilingMother.PERSONAL);
    }

    private double superseded() {
        return meters.counter("redress.routing.superseded").count();
    }

    private long position(String id, String topic) {
        var stored = mongo.findById(id, Document.class, "complaints");
        return stored.getEmbedded(List.of("positions", topic), Object.class) instanceof Number n ? n.longValue() : 0;
    }

    private void awaitStatus(String id, String status) {
        await().until(() ->
                api.get("/api/complaints/" + id, SUPERVISOR).text("status").equals(status));
    }

    static DeadlineSet set(String id, String stage, long run, OffsetDateTime due) {
        return set(id, stage, run, due, false);
    }

    private static DeadlineSet set(String id, String stage, long run, OffsetDateTime due, boolean provisional) {
        return new DeadlineSet(
                UUID.fromString(id), Instant.now(), stage, run, Instant.now(), due, provisional, 1, "2026");
    }

    static RoutingDecided decided(String id, long basedOn, String lead) {
        return new RoutingDecided(
                UUID.fromString(id),
                Instant.now(),
                basedOn,
                lead,
                List.of("SCI_TECH"),
                HandlingClass.COMPLEX,
                Priority.NORMAL,
                AssignmentBasis.RULE,
                "fees",
                1);
    }
}
