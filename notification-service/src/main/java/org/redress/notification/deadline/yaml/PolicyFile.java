package org.redress.notification.deadline.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.redress.notification.calendar.yaml.YamlText;
import org.redress.notification.deadline.model.ClockStatus;
import org.redress.notification.deadline.model.Escalation;
import org.redress.notification.deadline.model.Policy;
import org.redress.notification.deadline.model.Policy.EndRule;
import org.redress.notification.deadline.model.StagePolicy;

/** Reads a deadline policy. A name that is no event, stage, unit or key of ours is refused: it would never fire. */
public final class PolicyFile {

    private PolicyFile() {}

    public static Policy bundled(String profile) {
        return read(bundledText(profile));
    }

    public static String bundledText(String profile) {
        var resource = "/policy/" + profile + ".yaml";
        try (var yaml = PolicyFile.class.getResourceAsStream(resource)) {
            if (yaml == null) {
                throw new IllegalArgumentException("no policy " + resource);
            }
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** @throws IllegalArgumentException saying what is wrong */
    public static Policy read(String yaml) {
        try {
            return policy(YamlText.read(yaml));
        } catch (ClassCastException form) {
            throw new IllegalArgumentException(
                    "a list stands where a single value belongs, or the other way round", form);
        }
    }

    private static Policy policy(Map<String, Object> root) {
        var file = new YamlMap("policy", root);
        var stages = file.maps("stages").map(StageEntry::read).toList();
        var ends = file.maps("ends").map(PolicyFile::end).toList();
        var policy = new Policy(
                file.text("profile"),
                file.number("version"),
                effectiveFrom(file.text("effectiveFrom", Instant.EPOCH.toString())),
                file.text("calendar"),
                stages,
                ends,
                file.map("escalation").map(EscalationEntry::read).orElse(Escalation.NONE));
        file.allUsed();
        return checked(policy);
    }

    private static Instant effectiveFrom(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notOurs) {
            throw new IllegalArgumentException("effectiveFrom is no instant with offset: " + text, notOurs);
        }
    }

    private static EndRule end(YamlMap entry) {
        var rule = new EndRule(
                EventNames.of(entry.text("event")),
                entry.set("stages"),
                Enum.valueOf(ClockStatus.class, entry.text("as")));
        entry.allUsed();
        return rule;
    }

    private static Policy checked(Policy policy) {
        var ids = new HashSet<String>();
        for (var id : policy.stages().stream().map(StagePolicy::id).toList()) {
            if (!ids.add(id)) {
                throw new IllegalArgumentException("two stages " + id);
            }
        }
        for (var rule : policy.ends()) {
            rule.stages().forEach(policy::stage);
            if (!List.of(ClockStatus.CANCELLED, ClockStatus.SUPERSEDED).contains(rule.status())) {
                throw new IllegalArgumentException("a clock ends as CANCELLED or SUPERSEDED, not " + rule.status());
            }
        }
        return policy;
    }
}
