package org.redress.complaint.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.Role;

class TimelineTest {

    private final List<TimelineEntry> entries = Timeline.entries(
            Head.START,
            ComplaintMother.filing().steps(),
            event -> Map.of("type", event.getClass().getSimpleName()));

    @Test
    void eachEntryHoldsTheHashOfTheOneBefore() {
        assertThat(entries).extracting(TimelineEntry::sequence).containsExactly(1L, 2L);
        assertThat(entries.get(0).previousHash()).isEqualTo("0".repeat(64));
        assertThat(entries.get(1).previousHash()).isEqualTo(entries.get(0).hash());
        assertThat(entries).allMatch(entry -> entry.hash().equals(entry.expectedHash()));
    }

    @Test
    void theHashIsThatOfThePreviousHashAndTheCanonicalPublicPart() {
        var entry = entries.get(1);
        var text =
                "{\"actor\":{\"id\":\"complaint-service\",\"role\":\"SYSTEM\"},\"audience\":\"PUBLIC\",\"commitments\":{},"
                        + "\"data\":{\"type\":\"ComplaintAccepted\"},\"occurredAt\":\"2026-03-02T04:00:00Z\",\"sequence\":2,"
                        + "\"type\":\"redress.complaint.accepted.v1\"}";
        assertThat(entry.hash()).isEqualTo(Sha256.hex(entries.get(0).hash() + text));
    }

    @Test
    void whatPeopleWroteIsCoveredByItsCommitmentOnlySoItCanBeDeleted() {
        var filed = entries.get(0);
        assertThat(filed.commitments())
                .isEqualTo(Map.of("title", filed.texts().get("title").commitment()));
        var anonymised = new TimelineEntry(
                filed.sequence(),
                filed.type(),
                filed.occurredAt(),
                filed.actor(),
                filed.audience(),
                filed.data(),
                filed.commitments(),
                new TreeMap<>(),
                filed.previousHash(),
                filed.hash());
        assertThat(anonymised.expectedHash()).isEqualTo(filed.hash());
    }

    @Test
    void theSameTextNeverHasTheSameCommitmentTwice() {
        assertThat(SaltedText.of("no").commitment())
                .isNotEqualTo(SaltedText.of("no").commitment());
    }

    @Test
    void everyEventHasAnAudience() {
        assertThat(ComplaintEvent.class.getPermittedSubclasses())
                .allMatch(event -> Audience.of(event.asSubclass(ComplaintEvent.class)) != null);
    }

    @Test
    void theComplainantsPapersAreForBothSidesThoseOfTheHandlingAreNot() {
        assertThat(audienceOfFileBy(Role.INVESTOR)).isEqualTo(Audience.PARTIES);
        assertThat(audienceOfFileBy(Role.INTAKE)).isEqualTo(Audience.PARTIES);
        for (var role : List.of(Role.HANDLER, Role.DEPT_HEAD, Role.SUPERVISOR)) {
            assertThat(audienceOfFileBy(role)).isEqualTo(Audience.HANDLING);
        }
    }

    private static Audience audienceOfFileBy(Role role) {
        var file = new AttachedFile(UUID.randomUUID(), "application/pdf", 1, "0".repeat(64));
        var step = ComplaintMother.in(Status.ASSIGNED)
                .addAttachment(file, "fees.pdf", ComplaintMother.on(role))
                .steps();
        return Timeline.entries(Head.START, step, event -> Map.of()).get(0).audience();
    }

    @Test
    void everyTextFieldHasItsOwnKey() {
        assertThat(Arrays.stream(TextField.values()).map(TextField::key))
                .doesNotHaveDuplicates()
                .contains("contactEmail");
        assertThat(TextField.ofKey("contactEmail")).contains(TextField.CONTACT_EMAIL);
    }

    @Test
    void anEarlierClockNeverTurnsATimelineBack() {
        var head = entries.get(1).head();
        assertThat(head.notBefore(head.at().minusSeconds(5))).isEqualTo(head.at());
        assertThat(head.notBefore(head.at().plusSeconds(5))).isEqualTo(head.at().plusSeconds(5));
    }
}
