package org.redress.routing.rule.written;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.redress.contracts.ComplainantType;
import org.redress.contracts.Kind;
import org.redress.contracts.Money;
import org.redress.contracts.Priority;
import org.redress.edge.Problem.FieldError;
import org.redress.routing.language.Words;
import org.redress.routing.rule.model.Condition;
import org.redress.routing.rule.model.Condition.InvestmentAtLeast;
import org.redress.routing.rule.model.Condition.JobsAtLeast;
import org.redress.routing.rule.model.Condition.OneOf;
import org.redress.routing.rule.model.Fact;
import org.redress.routing.rule.model.InForce;
import org.redress.routing.rule.model.Outcome;
import org.redress.routing.rule.model.Rule;
import org.redress.routing.rule.written.WrittenRule.Then;
import org.redress.routing.rule.written.WrittenRule.When;

/** Makes a rule of a written one, or says of each field what is wrong with it. Codes of the directory are for the report. */
final class RuleReader {

    private static final int LONGEST_TITLE = 200;
    private static final int MOST_CODES = 300;
    private static final int MOST_CO_HANDLERS = 20;
    private static final Predicate<String> NAME =
            Pattern.compile("[\\p{L}\\p{N}._-]{1,60}").asMatchPredicate();
    private static final Predicate<String> CODE =
            Pattern.compile("[A-Z0-9_]{1,40}").asMatchPredicate();
    private static final Predicate<String> AMOUNT =
            Pattern.compile("\\d{1,15}(\\.\\d{1,4})?").asMatchPredicate();
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> KINDS = names(Kind.values());
    private static final Set<String> TYPES = names(ComplainantType.values());

    private final UnaryOperator<String> place;
    private final List<FieldError> errors;
    private final List<Condition> conditions = new ArrayList<>();

    RuleReader(UnaryOperator<String> place, List<FieldError> errors) {
        this.place = place;
        this.errors = errors;
    }

    Optional<Rule> read(WrittenRule rule) {
        if (rule == null) {
            wrong("", "required");
            return Optional.empty();
        }
        var before = errors.size();
        required("id", rule.id(), NAME);
        if (rule.order() == null) {
            wrong("order", "required");
        }
        title("zh", rule.zh());
        title("en", rule.en());
        conditions(rule.when() == null ? When.ALWAYS : rule.when());
        if (rule.from() != null && rule.until() != null && rule.until().isBefore(rule.from())) {
            wrong("until", "before-from");
        }
        var then = rule.then() == null ? Then.NOTHING : rule.then();
        required("then.lead", then.lead(), CODE);
        var coHandlers = then.coHandlers() == null ? List.<String>of() : then.coHandlers();
        codes("then.coHandlers", coHandlers, MOST_CO_HANDLERS, CODE);
        if (errors.size() > before) {
            return Optional.empty();
        }
        var outcome = new Outcome(
                then.lead(),
                coHandlers,
                then.handlingClass(),
                then.priority() == null ? Priority.NORMAL : then.priority());
        var title = new Words(rule.zh().strip(), rule.en().strip());
        return Optional.of(
                new Rule(rule.id(), rule.order(), title, conditions, new InForce(rule.from(), rule.until()), outcome));
    }

    private void conditions(When when) {
        oneOf(Fact.KIND, "when.kind", when.kind(), KINDS::contains);
        oneOf(Fact.CATEGORY, "when.category", when.category(), CODE);
        oneOf(Fact.REGION, "when.region", when.region(), CODE);
        oneOf(Fact.RESPONDENT, "when.respondentDepartment", when.respondentDepartment(), CODE);
        oneOf(Fact.COMPLAINANT_TYPE, "when.complainantType", when.complainantType(), TYPES::contains);
        oneOf(Fact.COUNTRY, "when.country", when.country(), COUNTRIES::contains);
        oneOf(Fact.LANGUAGE, "when.language", when.language(), LANGUAGES::contains);
        if (when.minimumInvestment() != null && isMoney(when.minimumInvestment())) {
            conditions.add(new InvestmentAtLeast(when.minimumInvestment()));
        }
        if (when.minimumJobs() != null) {
            if (when.minimumJobs() < 1) {
                wrong("when.minimumJobs", "not-positive");
            }
            conditions.add(new JobsAtLeast(when.minimumJobs()));
        }
    }

    private void oneOf(Fact fact, String field, Set<String> wanted, Predicate<String> form) {
        if (wanted == null) {
            return;
        }
        if (wanted.isEmpty()) {
            wrong(field, "required");
        } else if (codes(field, wanted, MOST_CODES, form)) {
            conditions.add(new OneOf(fact, wanted));
        }
    }

    private boolean isMoney(Money money) {
        var amount = required("when.minimumInvestment.amount", money.amount(), AMOUNT);
        return required("when.minimumInvestment.currency", money.currency(), CURRENCIES::contains) && amount;
    }

    private boolean codes(String field, Collection<String> codes, int most, Predicate<String> form) {
        if (codes.size() > most) {
            wrong(field, "too-many", most);
            return false;
        }
        if (codes.stream().anyMatch(code -> code == null || !form.test(code))) {
            wrong(field, "unknown-code");
            return false;
        }
        return true;
    }

    private void title(String field, String text) {
        if (text == null || text.isBlank()) {
            wrong(field, "required");
        } else if (text.length() > LONGEST_TITLE) {
            wrong(field, "too-long", LONGEST_TITLE);
        }
    }

    private boolean required(String field, String text, Predicate<String> form) {
        if (text == null || text.isBlank()) {
            wrong(field, "required");
            return false;
        }
        if (!form.test(text)) {
            wrong(field, "wrong-format");
            return false;
        }
        return true;
    }

    private void wrong(String field, String code, Object... arguments) {
        errors.add(FieldError.of(place.apply(field), code, arguments));
    }

    private static Set<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}
