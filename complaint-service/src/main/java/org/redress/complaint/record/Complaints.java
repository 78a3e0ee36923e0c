package org.redress.complaint.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.complaint.model.Decision;

/** Port: all complaints. State, history and the events to publish are written together or not at all. */
public interface Complaints {

    Optional<StoredComplaint> find(UUID id);

    /** Empty also for one that somebody has made unreadable: for rounds of work that go on with the others. */
    default Optional<StoredComplaint> findReadable(UUID id) {
        try {
            return find(id);
        } catch (UnreadableComplaint reported) {
            return Optional.empty();
        }
    }

    Optional<StoredComplaint> findByNumber(String number);

    Optional<StoredComplaint> findByTrackingCode(String code);

    /** Whether the same matter is already being handled. */
    boolean isOpen(String matter);

    /** Those whose result was notified before, the longest waiting first. */
    List<UUID> notifiedBefore(Instant limit, int most);

    /** As it is stored now; empty when there was one with this id already. */
    Optional<StoredComplaint> add(NewComplaint complaint);

    /** False when somebody else changed it since {@code before} was read. */
    boolean change(StoredComplaint before, Decision decision, Origin origin);
}
