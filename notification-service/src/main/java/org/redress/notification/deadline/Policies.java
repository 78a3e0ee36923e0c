package org.redress.notification.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.redress.notification.deadline.PolicyVersions.Written;
import org.redress.notification.deadline.model.Policy;

/**
 * All versions of the deadline policy: the one that came with the software, and those that administrators made after it.
 * What other instances add is seen at the next {@link #refresh}.
 */
public final class Policies {

    private final PolicyVersions versions;
    private final String shipped;
    private final Function<String, Policy> reader;
    private volatile List<Known> known;

    public Policies(PolicyVersions versions, String shipped, Function<String, Policy> reader) {
        this.versions = versions;
        this.shipped = shipped;
        this.reader = reader;
    }

    /**
     * @param text as it was written
     * @param made when and by whose account; null for the version that came with the software
     */
    public record Known(Policy policy, String text, Made made) {}

    public record Made(Instant at, String by) {}

    /** A version made from an outdated one. */
    public static final class Outdated extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Oldest first. */
    public List<Known> all() {
        if (known == null) {
            refresh();
        }
        return known;
    }

    /** Learns what was added since. */
    public synchronized void refresh() {
        var before = known == null ? List.of(new Known(reader.apply(shipped), shipped, null)) : known;
        var added = versions.after(last(before).version());
        if (known == null || !added.isEmpty()) {
            var all = new ArrayList<>(before);
            added.forEach(written -> all.add(
                    new Known(reader.apply(written.text()), written.text(), new Made(written.at(), written.by()))));
            known = List.copyOf(all);
        }
    }

    /**
     * Reads a policy without making it one.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     * @throws Outdated when its version is not the next one
     */
    public Policy check(String text, Instant now) {
        var policy = reader.apply(text);
        var last = last(all());
        if (policy.version() != last.version() + 1) {
            throw new Outdated();
        }
        require(policy.profile().equals(last.profile()), "the profile is " + last.profile());
        require(policy.calendar().equals(last.calendar()), "the calendar is " + last.calendar());
        require(!policy.effectiveFrom().isBefore(now), "it cannot be in force before it is made (effectiveFrom)");
        var ids = policy.stages().stream().map(stage -> stage.id()).toList();
        last.stages().forEach(stage -> require(ids.contains(stage.id()), "stage " + stage.id() + " is missing"));
        return policy;
    }

    /** Makes a checked policy the next version. */
    public Policy publish(String text, Instant now, String by) {
        var policy = check(text, now);
        if (!versions.add(new Written(policy.version(), text, now, by))) {
            throw new Outdated();
        }
        refresh();
        return policy;
    }

    private static Policy last(List<Known> all) {
        return all.get(all.size() - 1).policy();
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
