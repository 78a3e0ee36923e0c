package org.redress.routing.decision;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.contracts.Money;
import org.redress.routing.directory.model.Directory;
import org.redress.routing.language.Words;
import org.redress.routing.rule.model.Fact;
import org.springframework.context.MessageSource;

/** The words of the message bundle and of the directory, in one language. */
record Phrases(MessageSource messages, Directory directory, Locale language) {

    String say(String key, Object... args) {
        return messages.getMessage(key, args, language);
    }

    String all(List<String> parts) {
        return String.join(say("list.and"), parts);
    }

    String of(Words words) {
        return words.in(language);
    }

    String label(Fact fact) {
        return say("fact." + fact);
    }

    /** A code that is in no list is shown as it is. */
    String unit(String code) {
        return directory.name(code).map(this::of).orElse(code);
    }

    String quoted(Fact fact, String code) {
        return say("quoted", name(fact, code));
    }

    String anyOf(Fact fact, Set<String> codes) {
        return codes.stream().sorted().map(code -> quoted(fact, code)).collect(Collectors.joining(say("list.or")));
    }

    String amount(Money money) {
        return money.decimal().toPlainString() + " " + money.currency();
    }

    private String name(Fact fact, String code) {
        return switch (fact) {
            case KIND, COMPLAINANT_TYPE -> say("code." + code);
            case CATEGORY, REGION, RESPONDENT -> unit(code);
            case LANGUAGE -> Locale.forLanguageTag(code).getDisplayLanguage(language);
            case COUNTRY -> new Locale.Builder().setRegion(code).build().getDisplayCountry(language);
        };
    }
}
