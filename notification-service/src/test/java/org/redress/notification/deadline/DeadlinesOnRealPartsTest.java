package org.redress.notification.deadline;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.notification.running.Shared.CLOCK;
import static org.redress.notification.running.Shared.COMPLAINTS;
import static org.redress.notification.running.Shared.DEADLINES;
import static org.redress.notification.running.Shared.SERVICE;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.contracts.DeadlineEvent.DeadlineBreached;
import org.redress.notification.deadline.KeepClocks.Arrived;
import org.redress.notification.deadline.model.Happenings;
import org.redress.notification.notice.NoticeBook;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.running.DeadlineTopic.Published;
import org.redress.notification.running.Shared;
import org.redress.notification.running.Shared.Week;
import org.redress.outbox.Consumed;

/** From events in Kafka to clocks, verdicts and events in Kafka, on a real broker and store. */
class DeadlinesOnRealPartsTest {

    private final Happenings complaint = Happenings.ofNewComplaint();
    private final Week week = Shared.nextWeek();
    private final Instant noon = week.monday(12, 0);

    @Test
    void anAcceptedComplaintHasItsAcceptanceMetAndItsConclusionPromised() {
        publish("ComplaintFiled", "ComplaintAccepted");
        awaitStanding(Map.of("ACCEPTANCE", "MET", "CONCLUSION", "OPEN", "ASSIGNMENT", "OPEN", "ONE_YEAR", "OPEN"));
    }

    @Test
    void anAssignedComplaintHasTheDepartmentsClocks() {
        publish("ComplaintFiled", "ComplaintAccepted", "ComplaintAssigned");
        awaitStanding(Map.of(
                "ACCEPTANCE", "MET",
                "CONCLUSION", "OPEN",
                "ASSIGNMENT", "MET",
                "ONE_YEAR", "OPEN",
                "SIGN_FOR", "OPEN",
                "RETURN_WINDOW", "OPEN",
                "FIRST_CONTACT", "OPEN",
                "HANDLING", "OPEN"));
    }

    @Test
    void whatIsPublishedHasNoGapAndNamesItsDocument() {
        publish("ComplaintFiled", "ComplaintAccepted", "ComplaintAssigned");
        await().atMost(60, SECONDS).untilAsserted(() -> assertThat(news()).hasSize(10));
        assertThat(DEADLINES.of(complaint.complaint()))
                .extracting(Published::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 10).boxed().toList());
        assertThat(DEADLINES.of(complaint.complaint()))
                .allMatch(one -> one.source().equals("/deadlines/" + complaint.complaint()));
    }

    @Test
    void aRepeatedDeliveryChangesNothing() {
        publish("ComplaintFiled", "ComplaintAccepted");
        awaitStanding(Map.of("ACCEPTANCE", "MET", "CONCLUSION", "OPEN", "ASSIGNMENT", "OPEN", "ONE_YEAR", "OPEN"));
        var before = stored(complaint.complaint());
        COMPLAINTS.publishAgain(complaint.named("ComplaintFiled", noon), 1);
        COMPLAINTS.publishAgain(complaint.named("ComplaintAccepted", noon), 2);
        COMPLAINTS.publish(complaint.named("AuditNoteAdded", noon), complaint.named("ComplaintAssigned", noon));
        await().atMost(60, SECONDS).until(() -> stored(complaint.complaint()).version() > before.version());
        assertThat(stored(complaint.complaint()).version()).isEqualTo(before.version() + 1);
        assertThat(stored(complaint.complaint()).clocks().find("ACCEPTANCE", 1)).isPresent();
        assertThat(news()).filteredOn(n -> n.equals("Set ACCEPTANCE")).hasSize(1);
    }

    @Test
    void eventsThatAreTakenTogetherLeaveWhatTheyLeaveOneByOne() {
        var names = List.of("ComplaintFiled", "ComplaintAccepted", "ComplaintAssigned", "AssignmentSignedFor");
        var together = Happenings.ofNewComplaint();
        take(together, names, 1, 4);
        for (var sequence = 1; sequence <= 4; sequence++) {
            take(complaint, names, sequence, sequence);
        }

        assertThat(stored(together.complaint()).clocks().all())
                .hasSize(8)
                .isEqualTo(stored(complaint.complaint()).clocks().all());
        assertThat(stored(together.complaint()).version()).isEqualTo(1);
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(DEADLINES.newsOf(together.complaint()))
                        .hasSize(11)
                        .isEqualTo(news()));
        assertThat(notices(together.complaint(), Milestone.ACCEPTED))
                .isEqualTo(notices(complaint.complaint(), Milestone.ACCEPTED))
                .isPositive();
    }

    @Test
    void breachesFireOnceWithTwoInstancesAtWork() {
        var complaints = Stream.generate(Happenings::ofNewComplaint).limit(40).toList();
        try (var second = Shared.secondInstance()) {
            complaints.forEach(one -> COMPLAINTS.publish(
                    one.named("ComplaintFiled", noon),
                    one.named("ComplaintAccepted", noon),
                    one.named("ComplaintAssigned", noon)));
            await().atMost(30, SECONDS)
                    .until(() -> complaints.stream()
                            .allMatch(one -> stored(one.complaint())
                                    .clocks()
                                    .latest("SIGN_FOR")
                                    .isPresent()));
            CLOCK.setTo(week.tuesday(17, 31));
            await().atMost(30, SECONDS)
                    .untilAsserted(() -> assertThat(complaints)
                            .allSatisfy(one -> assertThat(DEADLINES.newsOf(one.complaint()))
                                    .contains("Breached SIGN_FOR")));
            assertThat(second.bean(FiringLoop.class).isRunning()).isTrue();
        }
        for (var one : complaints) {
            assertThat(Collections.frequency(DEADLINES.newsOf(one.complaint()), "Breached SIGN_FOR"))
                    .isOne();
            assertThat(notices(one.complaint(), Milestone.BREACHED)).isOne();
        }
    }

    @Test
    void whatIsBreachedSaysWhenItWasDueAndWhenItWasFound() {
        publish("ComplaintFiled", "ComplaintAccepted", "ComplaintAssigned");
        awaitClock("SIGN_FOR");
        CLOCK.setTo(week.tuesday(20, 0));
        await().atMost(60, SECONDS).until(() -> news().contains("Breached SIGN_FOR"));
        var breached = DEADLINES.of(complaint.complaint()).stream()
                .map(Published::event)
                .filter(DeadlineBreached.class::isInstance)
                .map(DeadlineBreached.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(breached.breachedAt()).hasToString(week.firstDay().plusDays(1) + "T17:30+08:00");
        assertThat(breached.detectedAt()).isEqualTo(week.tuesday(20, 0));
    }

    @Test
    void aStopUnderWayAtTheDueInstantIsNoBreach() {
        publish("ComplaintFiled", "ComplaintAccepted", "ComplaintAssigned");
        awaitClock("SIGN_FOR");
        SERVICE.stopConsuming();
        try {
            COMPLAINTS.publish(complaint.named("AssignmentSignedFor", week.tuesday(17, 29)));
            CLOCK.setTo(week.tuesday(18, 0));
            await().during(Duration.ofSeconds(3))
                    .atMost(60, SECONDS)
                    .until(() -> statusOf("SIGN_FOR").equals("OPEN"));
        } finally {
            SERVICE.startConsuming();
        }
        await().atMost(30, SECONDS).until(() -> statusOf("SIGN_FOR").equals("MET"));
        assertThat(news()).doesNotContain("Breached SIGN_FOR", "BreachRetracted SIGN_FOR");
    }

    @Test
    void aStopThatComesAfterAllTakesTheBreachBack() {
        publish("ComplaintFiled", "ComplaintAccepted", "ComplaintAssigned");
        awaitClock("SIGN_FOR");
        CLOCK.setTo(week.tuesday(18, 0));
        await().atMost(60, SECONDS).until(() -> statusOf("SIGN_FOR").equals("BREACHED"));
        COMPLAINTS.publish(complaint.named("AssignmentSignedFor", week.tuesday(17, 29)));
        await().atMost(60, SECONDS).until(() -> statusOf("SIGN_FOR").equals("MET"));
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(news())
                        .containsSubsequence(
                                "Breached SIGN_FOR", "EscalationRaised SIGN_FOR", "BreachRetracted SIGN_FOR"));
    }

    @Test
    void aComplaintWithEventsPutAsideIsNotBreachedUntilTheyAreKnown() {
        publish("ComplaintFiled", "ComplaintAccepted", "ComplaintAssigned");
        awaitClock("SIGN_FOR");
        COMPLAINTS.publishAgain(complaint.named("AssignmentSignedFor", noon), 99);
        await().atMost(60, SECONDS).until(() -> stored(complaint.complaint()).parked());
        CLOCK.setTo(week.tuesday(18, 0));
        await().during(Duration.ofSeconds(2))
                .atMost(60, SECONDS)
                .until(() -> statusOf("SIGN_FOR").equals("OPEN"));
    }

    private void take(Happenings happenings, List<String> names, int first, int last) {
        var events = IntStream.rangeClosed(first, last)
                .mapToObj(sequence -> new Arrived(happenings.named(names.get(sequence - 1), noon), sequence))
                .toList();
        SERVICE.bean(KeepClocks.class).on(events, new Consumed("positions.complaints", first, last));
    }

    private void publish(String... events) {
        for (var name : events) {
            COMPLAINTS.publish(complaint.named(name, noon));
        }
    }

    private void awaitClock(String stage) {
        await().atMost(60, SECONDS)
                .until(() ->
                        stored(complaint.complaint()).clocks().latest(stage).isPresent());
    }

    private void awaitStanding(Map<String, String> standing) {
        await().atMost(60, SECONDS).untilAsserted(() -> assertThat(shown()).isEqualTo(standing));
    }

    /** As the API shows it. */
    private Map<String, String> shown() {
        var clocks = new TreeMap<String, String>();
        SERVICE.get("/api/deadlines?complaintId=" + complaint.complaint(), Shared.intake())
                .get("items")
                .forEach(item -> clocks.put(
                        item.get("stage").asString(), item.get("status").asString()));
        return clocks;
    }

    private String statusOf(String stage) {
        return stored(complaint.complaint())
                .clocks()
                .latest(stage)
                .orElseThrow()
                .status()
                .name();
    }

    private List<String> news() {
        return DEADLINES.newsOf(complaint.complaint());
    }

    private static Stored stored(UUID id) {
        return SERVICE.bean(Deadlines.class).find(id);
    }

    private static long notices(UUID id, Milestone milestone) {
        return SERVICE.bean(NoticeBook.class).list(NoticeBook.Question.about(id), Optional.empty(), 100).stream()
                .filter(notice -> notice.milestone() == milestone)
                .count();
    }
}
