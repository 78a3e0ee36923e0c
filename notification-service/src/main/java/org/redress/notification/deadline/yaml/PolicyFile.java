package org.redress.notification.deadline.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.redress.notification.deadline.model.ClockStatus;
import org.redress.notification.deadline.model.Policy;
import org.redress.notification.deadline.model.Policy.EndRule;
import org.redress.notification.deadline.model.StagePolicy;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a deadline policy. A name that is no event, stage, unit or key of ours is refused: it would never fire. */
public final class PolicyFile {

    private PolicyFile() {}

    public static Policy bundled(String profile) {
        var resource = "/policy/" + profile + ".yaml";
        try (var yaml = PolicyFile.class.getResourceAsStream(resource)) {
            if (yaml == null) {
                throw new IllegalArgumentException("no policy " + resource);
            }
            return read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    public static Policy read(InputStream yaml) {
        Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        var file = new YamlMap("policy", root);
        var stages = file.maps("stages").map(StageEntry::read).toList();
        var ends = file.maps("ends").map(PolicyFile::end).toList();
        var policy = new Policy(file.text("profile"), file.number("version"), file.text("calendar"), stages, ends);
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
