package org.redress.portal.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.redress.portal.page.Names;
import org.redress.portal.services.RoutingRules.Rule;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The conditions of a rule in the reader's words, one line each. In templates: {@code @ruleWords}. */
@Component("ruleWords")
public class RuleWords {

    private final Names names;
    private final MessageSource messages;

    RuleWords(Names names, MessageSource messages) {
        this.names = names;
        this.messages = messages;
    }

    /** None when the rule applies to every complaint. */
    public List<String> conditions(Rule rule) {
        var lines = new ArrayList<String>();
        var when = rule.when();
        if (when == null) {
            return lines;
        }
        add(lines, "rules.kind", when.kind(), code -> names.of("kind", code));
        add(lines, "column.category", when.category(), names::category);
        add(lines, "column.region", when.region(), names::region);
        add(lines, "rules.respondent", when.respondentDepartment(), names::department);
        add(lines, "rules.complainant-type", when.complainantType(), code -> names.of("complainantType", code));
        add(lines, "rules.country", when.country(), names::country);
        add(lines, "rules.language", when.language(), names::language);
        if (when.minimumInvestment() != null) {
            var least = when.minimumInvestment();
            lines.add(said("rules.investment", least.amount() + " " + least.currency()));
        }
        if (when.minimumJobs() != null) {
            lines.add(said("rules.jobs", when.minimumJobs().toString()));
        }
        return lines;
    }

    private void add(List<String> lines, String label, List<String> codes, UnaryOperator<String> name) {
        if (codes != null) {
            var named = codes.stream().map(name).collect(Collectors.joining(said("rules.or")));
            lines.add(said("rules.condition", said(label), named));
        }
    }

    private String said(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
