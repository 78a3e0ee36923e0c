package org.redress.notification.deadline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redress.notification.deadline.model.ClockStatus;
import org.redress.notification.deadline.model.StageClock;

/** Port: looks clocks up, over all complaints. */
public interface DeadlineSearch {

    List<Found> find(Question question, int limit);

    /** By complaint, then as they were started; or by due instant, earliest first. */
    enum Order {
        COMPLAINT,
        DUE
    }

    /**
     * What is asked for; null for any.
     *
     * @param department the department a clock is with, whoever owns it
     * @param onlyOpen leaves out what nothing can become of any more
     * @param visibleTo the department whose complaints alone may be shown
     * @param after the last clock of the page before
     */
    record Question(
            Set<UUID> complaintIds,
            Set<ClockStatus> statuses,
            Set<String> stages,
            String department,
            Instant dueBefore,
            boolean onlyOpen,
            Optional<String> visibleTo,
            Order order,
            Optional<Place> after) {

        public boolean matches(StageClock clock) {
            return (statuses == null || statuses.contains(clock.status()))
                    && (stages == null || stages.contains(clock.stage()))
                    && (department == null || department.equals(clock.department()))
                    && (dueBefore == null || clock.dueAt().isBefore(dueBefore))
                    && (!onlyOpen || clock.isOpen());
        }
    }

    /** A place in the list. */
    record Place(Instant dueAt, UUID complaintId, String stage, long run) {}

    record Found(UUID complaintId, StageClock clock) {

        /** Of places in {@link Order#DUE}; ids in the order of their text. */
        private static final Comparator<Place> BY_DUE = Comparator.comparing(Place::dueAt)
                .thenComparing(place -> place.complaintId().toString())
                .thenComparing(Place::stage)
                .thenComparing(Place::run);

        public static final Comparator<Found> FIRST_DUE = Comparator.comparing(Found::place, BY_DUE);

        public Place place() {
            return new Place(clock.dueAt(), complaintId, clock.stage(), clock.run());
        }

        public boolean isDueAfter(Place place) {
            return BY_DUE.compare(place(), place) > 0;
        }
    }
}
