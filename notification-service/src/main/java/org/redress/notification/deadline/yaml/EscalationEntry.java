package org.redress.notification.deadline.yaml;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.redress.contracts.CardColour;
import org.redress.notification.deadline.model.Escalation;
import org.redress.notification.deadline.model.Escalation.Audience;
import org.redress.notification.deadline.model.Escalation.Step;
import org.redress.notification.deadline.model.Owner;

/** What lateness leads to, as a policy file says it: a chain for each owner, lowest level first. */
final class EscalationEntry {

    private static final String LAST_WARNING = "LAST_WARNING";

    private EscalationEntry() {}

    static Escalation read(YamlMap entry) {
        var chains = new EnumMap<Owner, List<Step>>(Owner.class);
        for (var owner : Owner.values()) {
            var chain = entry.maps(owner.name()).map(EscalationEntry::step).toList();
            if (!chain.isEmpty()) {
                chains.put(owner, ascending(owner, chain));
            }
        }
        var redCards = entry.map("redCards");
        var most = redCards.map(map -> map.number("inQuarter")).orElse(0);
        var level = redCards.map(map -> map.number("level")).orElse(0);
        redCards.ifPresent(YamlMap::allUsed);
        entry.allUsed();
        return new Escalation(Map.copyOf(chains), most, level);
    }

    private static Step step(YamlMap entry) {
        var after = entry.text("after");
        var card = entry.text("card", null);
        var step = new Step(
                entry.number("level"),
                after.equals(LAST_WARNING) ? null : Integer.valueOf(after),
                card == null ? null : CardColour.valueOf(card),
                entry.list("tell").stream().map(Audience::valueOf).collect(Collectors.toUnmodifiableSet()));
        entry.allUsed();
        return step;
    }

    private static List<Step> ascending(Owner owner, List<Step> chain) {
        for (var i = 1; i < chain.size(); i++) {
            if (chain.get(i).level() <= chain.get(i - 1).level()
                    || chain.get(i).workingDaysLate() == null
                    || lateness(chain.get(i)) < lateness(chain.get(i - 1))) {
                throw new IllegalArgumentException(
                        "escalation of " + owner + ": level and lateness must rise from step to step");
            }
        }
        return chain;
    }

    private static int lateness(Step step) {
        return step.workingDaysLate() == null ? -1 : step.workingDaysLate();
    }
}
