package org.redress.routing.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.redress.routing.decision.model.Comparison;
import org.redress.routing.decision.model.Comparison.Routed;
import org.redress.routing.decision.model.Router;
import org.redress.routing.decision.model.RoutingCase;
import org.redress.routing.directory.Directories;
import org.redress.routing.rule.RuleVersions;
import org.redress.routing.rule.model.RuleSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says what other rules would do to complaints that are known, were they accepted today. Changes nothing. */
@Component
public class PreviewRules {

    private final RoutingCases cases;
    private final RuleVersions rules;
    private final Directories directories;
    private final Clock clock;
    private final ZoneId zone;

    PreviewRules(
            RoutingCases cases,
            RuleVersions rules,
            Directories directories,
            Clock clock,
            @Value("${redress.zone}") ZoneId zone) {
        this.cases = cases;
        this.rules = rules;
        this.directories = directories;
        this.clock = clock;
        this.zone = zone;
    }

    public RuleSet inForce() {
        return rules.effectiveAt(clock.instant());
    }

    /** Those that are not known, or not accepted yet, are left out. */
    public Comparison of(List<UUID> complaints, RuleSet before, RuleSet after) {
        var known = new ArrayList<RoutingCase>();
        for (var id : complaints) {
            cases.find(id).map(StoredCase::routingCase).ifPresent(known::add);
        }
        return compare(known, before, after);
    }

    public Comparison ofLatest(int count, RuleSet before, RuleSet after) {
        return compare(cases.latest(count), before, after);
    }

    private Comparison compare(List<RoutingCase> known, RuleSet before, RuleSet after) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var old = new Router(before, directories.current());
        var changed = new Router(after, directories.current());
        return new Comparison(known.stream()
                .filter(one -> one.facts() != null)
                .map(one -> new Routed(
                        one.complaintId(),
                        one.facts(),
                        old.byRules(one.facts(), today, Set.of()),
                        changed.byRules(one.facts(), today, Set.of())))
                .toList());
    }
}
