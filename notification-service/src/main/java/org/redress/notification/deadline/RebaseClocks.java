package org.redress.notification.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.redress.notification.deadline.model.ClockRules;
import org.redress.notification.deadline.model.Clocks;
import org.redress.notification.deadline.model.Rebase;
import org.redress.notification.deadline.model.StageClock;

/**
 * Moves running clocks to the policy in force and the newest calendar: only on an explicit order, which is kept, and with a
 * preview of what it would change.
 */
public final class RebaseClocks {

    /** So many moved dates are shown one by one; all of them are counted. */
    public static final int SHOWN = 100;

    private final Rebases rebases;
    private final ClockRules rules;
    private final Clock clock;

    RebaseClocks(Rebases rebases, ClockRules rules, Clock clock) {
        this.rebases = rebases;
        this.rules = rules;
        this.clock = clock;
    }

    /** A date that would move. */
    public record Moved(UUID complaintId, StageClock before, StageClock after) {}

    /** @param running how many clocks the order would look at */
    public record Preview(int policyVersion, String calendarVersion, int running, int moved, List<Moved> samples) {}

    /** Changes nothing. */
    public Preview preview(Set<String> stages) {
        var order = new Rebase("preview", stages);
        var now = clock.instant();
        var counted = new Counted();
        rebases.forEachOpen(clocks -> counted.add(order, clocks, now));
        return new Preview(
                rules.book().policyAt(now).version(),
                rules.book().calendar().version(),
                counted.running,
                counted.moved,
                List.copyOf(counted.samples));
    }

    private final class Counted {
        private final List<Moved> samples = new ArrayList<>();
        private int running;
        private int moved;

        void add(Rebase order, Clocks clocks, Instant now) {
            var after = rules.rebase(clocks, order, now).clocks();
            for (var before : clocks.open()) {
                if (order.concerns(before) && before.isRunning()) {
                    running++;
                    add(
                            clocks.complaintId(),
                            before,
                            after.find(before.stage(), before.run()).orElseThrow());
                }
            }
        }

        private void add(UUID complaint, StageClock before, StageClock after) {
            if (!before.dueAt().equals(after.dueAt())) {
                moved++;
                if (samples.size() < SHOWN) {
                    samples.add(new Moved(complaint, before, after));
                }
            }
        }
    }

    /** Carried out in the background, by whatever instance gets to it. */
    public Rebases.Ordered order(Set<String> stages, String reason, String by) {
        var now = clock.instant();
        var ordered = new Rebases.Ordered(
                new Rebase(UUID.randomUUID().toString(), stages),
                reason,
                now,
                by,
                rules.book().policyAt(now).version(),
                rules.book().calendar().version(),
                true);
        rebases.order(ordered);
        return ordered;
    }
}
