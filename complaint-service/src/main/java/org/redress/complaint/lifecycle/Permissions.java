package org.redress.complaint.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.redress.complaint.model.Command;
import org.redress.complaint.model.Occasion;
import org.redress.complaint.model.Refused.Standing;
import org.redress.complaint.model.Rules;
import org.redress.complaint.model.Viewer;
import org.redress.complaint.record.StoredComplaint;
import org.redress.contracts.Actor;

/** Says who may give which command on a complaint as it stands, by gathering what the one guard needs to know. */
public class Permissions {

    private final Rules rules;
    private final Clock clock;

    public Permissions(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    public List<Command> allowed(StoredComplaint stored, Viewer by) {
        var at = now(stored);
        return Arrays.stream(Command.values())
                .filter(command ->
                        occasions(command, stored, by, at).stream().anyMatch(on -> isFree(command, stored, on)))
                .toList();
    }

    public Standing standing(StoredComplaint stored, Viewer by) {
        return new Standing(stored.complaint().status(), allowed(stored, by));
    }

    /** Somebody with several roles acts in the first that allows it. */
    Occasion occasion(Command command, StoredComplaint stored, Viewer by) {
        var occasions = occasions(command, stored, by, now(stored));
        return occasions.stream()
                .filter(on -> isFree(command, stored, on))
                .findFirst()
                .orElseGet(() -> occasions.get(0));
    }

    Occasion occasion(StoredComplaint stored, Actor system) {
        return occasion(stored, system, null, now(stored));
    }

    private List<Occasion> occasions(Command command, StoredComplaint stored, Viewer by, Instant at) {
        return by.capacities(command).stream()
                .map(actor -> occasion(stored, actor, by.department(), at))
                .toList();
    }

    private Occasion occasion(StoredComplaint stored, Actor actor, String department, Instant at) {
        return new Occasion(actor, department, at, stored, rules);
    }

    private Instant now(StoredComplaint stored) {
        return stored.head().notBefore(clock.instant());
    }

    private static boolean isFree(Command command, StoredComplaint stored, Occasion on) {
        return command.obstacle(stored.complaint(), on).isEmpty();
    }
}
