package org.redress.notification.deadline.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.redress.notification.deadline.model.ClockStatus;
import org.redress.notification.deadline.model.Escalation;
import org.redress.notification.deadline.model.Policy;
import org.redress.notification.deadline.model.Policy.EndRule;
import org.redress.notification.deadline.model.StagePolicy;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a deadline policy. A name that is no event, stage, unit or key of ours is refused: it would never fire. */
public final class PolicyFile {

    private PolicyFile() {}

    public static Policy bundled(String profile) {
        var resource = "/policy/" + profile + ".yaml";
        try (var yaml = PolicyFile.class.getResourceAsStream(resource)) {
            if (yaml == null) {
                throw new IllegalArgumentException("no policy " + resource);
            }
            return read(new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** @throws IllegalArgumentException saying what is wrong */
    public static Policy read(String yaml) {
        try {
            return policy(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
        } catch (YAMLException | ClassCastException notOurs) {
            throw new IllegalArgumentException("not a policy file: " + firstLine(notOurs), notOurs);
        }
    }

    private static String firstLine(RuntimeException wrong) {
        return String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
    }

    private static Policy policy(Map<String, Object> root) {
        var file = new YamlMap("policy", root);
        var stages = file.maps("stages").map(StageEntry::read).toList();
        var ends = file.maps("ends").map(PolicyFile::end).toList();
        var policy = new Policy(
                file.text("profile"),
                file.number("version"),
                Instant.parse(file.text("effectiveFrom", Instant.EPOCH.toString())),
                file.text("calendar"),
                stages,
                ends,
                file.map("escalation").map(EscalationEntry::read).orElse(Escalation.NONE));
        file.allUsed();
        return checked(policy);
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
