package org.redress.complaint.record;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.complaint.model.Complaint;
import org.redress.complaint.model.Head;
import org.redress.complaint.model.Occasion;
import org.redress.complaint.model.Status;
import org.redress.complaint.model.TextField;
import org.redress.complaint.model.TimelineEntry;
import org.redress.contracts.ComplaintEvent.ComplaintAssigned;
import org.redress.contracts.ComplaintEvent.PersonalDataErased;
import org.redress.contracts.EventTypes;

/**
 * A complaint as it was read. {@code receipts} holds, by hashed idempotency key, the hash of the request that used it;
 * {@code pending} the sequences still waiting for Kafka; {@code clocksAt} is the last event about its clocks that was
 * noted, 0 for none. In lists {@code timeline}, {@code receipts} and
 * {@code pending} are left out.
 */
public record StoredComplaint(
        Complaint complaint,
        long version,
        Labels labels,
        String requestHash,
        List<RecordedEntry> timeline,
        Map<String, String> receipts,
        Map<String, Due> deadlines,
        long clocksAt,
        Set<Long> pending)
        implements Occasion.Clocks {

    private static final String PROMISED = "CONCLUSION";
    private static final String RETURN_WINDOW = "RETURN_WINDOW";

    /** What people wrote, the latest of each kind. */
    public Map<TextField, String> texts() {
        var texts = new EnumMap<TextField, String>(TextField.class);
        for (var recorded : timeline) {
            recorded.entry()
                    .texts()
                    .forEach((key, text) -> TextField.ofKey(key).ifPresent(field -> texts.put(field, text.text())));
        }
        return texts;
    }

    public Head head() {
        var last = timeline.get(timeline.size() - 1).entry();
        return new Head(complaint.sequence(), last.hash(), last.occurredAt());
    }

    /** By when the present state must end, if its clock is known and running. */
    public Optional<Due> due() {
        return dueIn(complaint.status());
    }

    public Optional<Due> dueIn(Status status) {
        return status.stage().map(deadlines::get).filter(Due::isRunning);
    }

    @Override
    public Optional<OffsetDateTime> dueIn(String stage) {
        return Optional.ofNullable(deadlines.get(stage)).filter(Due::isRunning).map(Due::dueAt);
    }

    /** Until when the present lead may return what it has signed for, if that is known. */
    @Override
    public Optional<Instant> returnUntil() {
        var assigned = lastEntry(EventTypes.nameOf(ComplaintAssigned.class)).map(TimelineEntry::sequence);
        return Optional.ofNullable(deadlines.get(RETURN_WINDOW))
                .filter(due -> assigned.filter(run -> run == due.run()).isPresent())
                .map(due -> due.dueAt().toInstant());
    }

    /** The latest of this type, whoever may read it. */
    public Optional<TimelineEntry> lastEntry(String type) {
        return timeline.stream()
                .map(RecordedEntry::entry)
                .filter(entry -> entry.type().equals(type))
                .reduce((earlier, later) -> later);
    }

    /** When what people wrote was erased, if it was. */
    public Optional<Instant> erasedAt() {
        return lastEntry(EventTypes.nameOf(PersonalDataErased.class)).map(TimelineEntry::occurredAt);
    }

    /** By when the complainant was promised the conclusion. */
    public Optional<Due> promised() {
        return Optional.ofNullable(deadlines.get(PROMISED)).filter(Due::stands);
    }

    public boolean isOverdue(Instant now) {
        return due().map(due -> due.dueAt().toInstant().isBefore(now)).orElse(false);
    }
}
