package org.redress.notification.deadline.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All clocks of one complaint, oldest first; {@code lastEventAt} keeps its events in order of time. */
public record Clocks(UUID complaintId, Facts facts, List<StageClock> all, Instant lastEventAt) {

    public Clocks {
        all = List.copyOf(all);
    }

    public static Clocks none(UUID complaintId) {
        return new Clocks(complaintId, Facts.NONE, List.of(), Instant.EPOCH);
    }

    public Optional<StageClock> find(String stage, long run) {
        return all.stream()
                .filter(clock -> clock.stage().equals(stage) && clock.run() == run)
                .findFirst();
    }

    /** The latest run of a stage. */
    public Optional<StageClock> latest(String stage) {
        return all.stream().filter(clock -> clock.stage().equals(stage)).max(Comparator.comparing(StageClock::run));
    }

    public List<StageClock> open() {
        return all.stream().filter(StageClock::isOpen).toList();
    }
}
