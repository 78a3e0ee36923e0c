package org.redress.notification.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.notification.deadline.model.ClockStatus;
import org.redress.notification.deadline.model.StageClock;

/** Port: looks clocks up, over all complaints; in order of complaint, then as they were started. */
public interface DeadlineSearch {

    List<Found> find(Question question, int limit);

    /**
     * What is asked for; null for any.
     *
     * @param visibleTo the department whose complaints alone may be shown
     * @param after the last clock of the page before
     */
    record Question(
            UUID complaintId,
            ClockStatus status,
            String department,
            String stage,
            Instant dueBefore,
            Optional<String> visibleTo,
            Optional<Place> after) {

        public boolean matches(StageClock clock) {
            return (status == null || clock.status() == status)
                    && (department == null || department.equals(clock.department()))
                    && (stage == null || stage.equals(clock.stage()))
                    && (dueBefore == null || clock.dueAt().isBefore(dueBefore));
        }
    }

    /** A place in the list. */
    record Place(UUID complaintId, String stage, long run) {}

    record Found(UUID complaintId, StageClock clock) {}
}
