package org.redress.notification.deadline.yaml;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.contracts.CardColour;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.HandlingClass;
import org.redress.notification.calendar.model.LastDay;
import org.redress.notification.calendar.model.Period;
import org.redress.notification.calendar.model.Unit;
import org.redress.notification.deadline.model.Owner;
import org.redress.notification.deadline.model.StagePolicy;

/** One stage of a policy file. */
final class StageEntry {

    private StageEntry() {}

    static StagePolicy read(YamlMap entry) {
        var stage = new StagePolicy(
                entry.text("id"),
                Owner.valueOf(entry.text("owner")),
                events(entry, "start"),
                events(entry, "redo"),
                events(entry, "stop"),
                events(entry, "pause"),
                events(entry, "resume"),
                cards(entry),
                new Period(entry.number("length"), Unit.valueOf(entry.text("unit"))),
                byClass(entry),
                LastDay.valueOf(entry.text("lastDay", LastDay.AS_COUNTED.name())),
                extendable(entry),
                entry.list("warn").stream().map(Integer::valueOf).toList(),
                Boolean.parseBoolean(entry.text("silent", "false")),
                entry.text("legalBasis", null));
        entry.allUsed();
        return checked(stage);
    }

    private static StagePolicy checked(StagePolicy stage) {
        require(!stage.start().isEmpty() && !stage.stop().isEmpty(), stage, "needs a start and a stop");
        require(stage.length().amount() > 0, stage, "needs a length");
        require(
                stage.length().unit() == Unit.WORKING_DAY || (stage.pause().isEmpty() && stage.extendable() == null),
                stage,
                "only working days can be paused or extended");
        require(stage.pause().isEmpty() == stage.resume().isEmpty(), stage, "what pauses must be able to resume");
        return stage;
    }

    private static void require(boolean holds, StagePolicy stage, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("stage " + stage.id() + ": " + rule);
        }
    }

    private static Set<Class<? extends ComplaintEvent>> events(YamlMap entry, String key) {
        return entry.list(key).stream().map(EventNames::of).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<CardColour> cards(YamlMap entry) {
        return entry.list("cards").stream().map(CardColour::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<HandlingClass, Integer> byClass(YamlMap entry) {
        return entry.map("byClass")
                .map(map -> List.of(HandlingClass.values()).stream()
                        .collect(Collectors.toUnmodifiableMap(c -> c, c -> map.number(c.name()))))
                .orElse(Map.of());
    }

    private static StagePolicy.Extendable extendable(YamlMap entry) {
        return entry.map("extendable")
                .map(map -> new StagePolicy.Extendable(map.number("max"), map.number("times")))
                .orElse(null);
    }
}
