package org.redress.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What axe can check of the Web Content Accessibility Guidelines 2.2, levels A and AA. */
final class Accessibility {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    static void check(Page page, String where) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations")); // the rest would be collected for nobody
        var violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .options(options)
                .withTags(RULES)
                .analyze()
                .getViolations();
        assertThat(violations.stream().map(Accessibility::told).collect(Collectors.joining("\n")))
                .as(where + " as axe sees it")
                .isEmpty();
    }

    private static String told(Rule rule) {
        return "%s: %s (%s)\n".formatted(rule.getId(), rule.getHelp(), rule.getHelpUrl())
                + rule.getNodes().stream().map(Accessibility::told).collect(Collectors.joining("\n"));
    }

    private static String told(CheckedNode node) {
        return "    " + node.getHtml() + "\n        " + node.getFailureSummary().replace("\n", "\n        ");
    }
}
