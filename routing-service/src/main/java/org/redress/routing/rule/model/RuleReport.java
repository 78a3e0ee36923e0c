package org.redress.routing.rule.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.redress.routing.directory.model.Directory;
import org.redress.routing.rule.model.Finding.Kind;

/** What is odd about rules: found from themselves, the directory and the day, before a complaint goes by them. */
public record RuleReport(List<Finding> findings) {

    private static final int MOST = 500;

    public RuleReport {
        findings = List.copyOf(findings);
    }

    /** Rules whose time has passed say nothing any more; that they are over is all that is said of them. */
    public static RuleReport of(RuleSet rules, Directory directory, LocalDate today) {
        var findings = new ArrayList<Finding>();
        var alive = new ArrayList<Rule>();
        for (var rule : rules.rules()) {
            if (rule.inForce().isOver(today)) {
                findings.add(new Finding(Kind.OVER, rule.id(), null));
            } else {
                alive.add(rule);
                RuleCheck.of(rule, directory).forEach(findings::add);
            }
        }
        var shadowed = new Shadows(alive, directory, today).find();
        findings.addAll(shadowed);
        var shadowedIds = shadowed.stream().map(Finding::rule).toList();
        alive.removeIf(rule -> shadowedIds.contains(rule.id()));
        return new RuleReport(Stream.concat(Ambiguities.among(alive), findings.stream())
                .limit(MOST)
                .toList());
    }

    public boolean forbidsUse() {
        return findings.stream().anyMatch(finding -> finding.kind().isForbidding());
    }
}
