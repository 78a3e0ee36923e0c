package org.redress.routing.rule.web;

import java.time.Instant;
import java.util.List;
import org.redress.routing.rule.model.RuleSet;

record RuleSetView(int version, Instant effectiveFrom, List<RuleView> rules) {

    static RuleSetView of(RuleSet rules) {
        return new RuleSetView(
                rules.version(),
                rules.effectiveFrom(),
                rules.rules().stream().map(RuleView::of).toList());
    }
}
