package org.redress.routing.decision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.redress.routing.decision.ReturnSettings;
import org.redress.routing.decision.WatchReturns;
import org.redress.routing.decision.model.RuleReturns;
import org.redress.routing.rule.RuleVersions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Decisions")
class ReturnController {

    private final WatchReturns returns;
    private final ReturnSettings settings;
    private final RuleVersions rules;

    ReturnController(WatchReturns returns, ReturnSettings settings, RuleVersions rules) {
        this.returns = returns;
        this.settings = settings;
        this.rules = rules;
    }

    /** {@code least} and {@code flagFrom}: a rule is flagged that placed so many, of which such a share came back. */
    record Returns(int window, int least, double flagFrom, List<Item> items) {}

    /** {@code title} in the reader's language. */
    record Item(String rule, int version, String title, int placed, int returned, double rate, boolean flagged) {}

    @GetMapping("/api/returns")
    @Operation(
            summary = "How often departments gave back what each rule had placed with them, worst first",
            description = "Of the newest complaints that rules placed; each counts once, for the rule that came first.")
    Returns returns(Locale language) {
        return new Returns(
                settings.window(),
                settings.least(),
                settings.flagFrom(),
                returns.byRule().stream().map(one -> item(one, language)).toList());
    }

    private Item item(RuleReturns one, Locale language) {
        var title = rules.version(one.version())
                .rule(one.rule())
                .map(rule -> rule.title().in(language))
                .orElse(one.rule());
        return new Item(
                one.rule(), one.version(), title, one.placed(), one.returned(), one.rate(), returns.misroutes(one));
    }
}
