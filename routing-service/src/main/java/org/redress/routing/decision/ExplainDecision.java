package org.redress.routing.decision;

import java.util.Locale;
import org.redress.routing.decision.model.Ruling;
import org.redress.routing.directory.Directories;
import org.redress.routing.rule.RuleVersions;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words why a decision is what it is. */
@Component
public class ExplainDecision {

    private final RuleVersions rules;
    private final Directories directories;
    private final MessageSource messages;

    ExplainDecision(RuleVersions rules, Directories directories, MessageSource messages) {
        this.rules = rules;
        this.directories = directories;
        this.messages = messages;
    }

    public Explanation explain(Ruling ruling, Locale language) {
        return explainer(ruling, language).explain(ruling);
    }

    public String why(Ruling ruling, Locale language) {
        return explainer(ruling, language).why(ruling);
    }

    private Explainer explainer(Ruling ruling, Locale language) {
        var phrases = new Phrases(messages, directories.current(), language);
        return new Explainer(rules.version(ruling.decision().ruleVersion()), phrases, new ConditionWords(phrases));
    }
}
