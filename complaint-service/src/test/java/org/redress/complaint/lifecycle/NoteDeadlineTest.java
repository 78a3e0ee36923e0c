package org.redress.complaint.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.complaint.record.Deadlines;
import org.redress.complaint.record.Due;
import org.redress.complaint.record.Origin;
import org.redress.contracts.DeadlineEvent;
import org.redress.contracts.DeadlineEvent.DeadlineMet;
import org.redress.contracts.DeadlineEvent.DeadlinePaused;
import org.redress.contracts.DeadlineEvent.DeadlineResumed;
import org.redress.contracts.DeadlineEvent.DeadlineSet;

class NoteDeadlineTest {

    private static final UUID COMPLAINT = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final OffsetDateTime FRIDAY = OffsetDateTime.parse("2026-03-06T18:00:00+08:00");
    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-03-09T18:00:00+08:00");

    private final Kept kept = new Kept();
    private final NoteDeadline deadlines = new NoteDeadline(kept);

    @Test
    void eventsThatAreNotedTogetherLeaveWhatTheyLeaveOneByOne() {
        List<DeadlineEvent> events = List.of(
                set("ACCEPTANCE", 1),
                new DeadlinePaused(COMPLAINT, NOON, "ACCEPTANCE", 1),
                new DeadlineResumed(COMPLAINT, NOON, "ACCEPTANCE", 1, MONDAY, true),
                set("HANDLING", 1),
                new DeadlineMet(COMPLAINT, NOON, "ACCEPTANCE", 1, NOON, true),
                new DeadlineMet(COMPLAINT, NOON, "HANDLING", 7, NOON, false));
        var oneByOne = new Kept();
        var alone = new NoteDeadline(oneByOne);
        for (var i = 0; i < events.size(); i++) {
            alone.note(events.get(i), new Origin.Consumed("positions.deadlines", i + 1L));
        }

        assertThat(deadlines.noteTogether(events, new Origin.Consumed("positions.deadlines", 1, 6)))
                .isTrue();
        assertThat(kept.dues)
                .isEqualTo(oneByOne.dues)
                .isEqualTo(Map.of(
                        "ACCEPTANCE", new Due(1, MONDAY, true, "MET_LATE"),
                        "HANDLING", new Due(1, FRIDAY, false, "OPEN")));
        assertThat(kept.writes).isEqualTo(1);
    }

    @Test
    void whatIsNoLongerTheNextIsNotNoted() {
        kept.hasMoved = true;

        assertThat(deadlines.noteTogether(
                        List.of(set("ACCEPTANCE", 1), set("HANDLING", 1)),
                        new Origin.Consumed("positions.deadlines", 1, 2)))
                .isFalse();
    }

    private static DeadlineSet set(String stage, long run) {
        return new DeadlineSet(COMPLAINT, NOON, stage, run, NOON, FRIDAY, false, 1, "2026");
    }

    /** In memory. */
    private static final class Kept implements Deadlines {

        private final Map<String, Due> dues = new HashMap<>();
        private int writes;
        private boolean hasMoved;

        @Override
        public Optional<Deadlines.Kept> find(UUID complaint) {
            return Optional.of(new Deadlines.Kept("SUBMITTED", Map.copyOf(dues)));
        }

        @Override
        public boolean note(UUID complaint, Deadlines.Kept before, Map<String, Due> changed, Origin.Consumed consumed) {
            dues.putAll(changed);
            writes++;
            return !hasMoved;
        }
    }
}
