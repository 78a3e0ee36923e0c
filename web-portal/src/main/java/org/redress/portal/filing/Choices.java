package org.redress.portal.filing;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.redress.portal.page.Names;
import org.redress.portal.services.Directories;
import org.redress.portal.services.Directory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the form offers to choose from. */
@Component
public class Choices {

    private static final List<String> CURRENCIES =
            List.of("CNY", "USD", "EUR", "HKD", "TWD", "JPY", "KRW", "SGD", "GBP", "CHF", "AUD", "CAD");

    private final Directories directories;
    private final Names names;

    Choices(Directories directories, Names names) {
        this.directories = directories;
        this.names = names;
    }

    public List<String> departments() {
        return codes(directories.current().departments());
    }

    public List<String> categories() {
        return codes(directories.current().categories());
    }

    public List<String> regions() {
        return codes(directories.current().regions());
    }

    public List<String> complainantTypes() {
        return List.of("FIE", "FOREIGN_INVESTOR", "DOMESTIC_INVESTOR", "CHAMBER");
    }

    public List<String> languages() {
        return List.of("zh", "en");
    }

    public List<String> currencies() {
        return CURRENCIES;
    }

    /** The kinds of complaint a category is for, apart by a blank; empty when it is for all. */
    public String kinds(String category) {
        return directories.current().categories().stream()
                .filter(entry -> entry.code().equals(category) && entry.kinds() != null)
                .map(entry -> String.join(" ", entry.kinds()))
                .findFirst()
                .orElse("");
    }

    /** ISO 3166-1 codes in the order of their names in the reader's language. */
    public List<String> countries() {
        var order = Collator.getInstance(LocaleContextHolder.getLocale());
        return Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(names::country, order))
                .toList();
    }

    /** A code in the reader's words; {@code family} says which list it is of. */
    public String name(String family, String code) {
        return switch (family) {
            case "department" -> names.department(code);
            case "category" -> names.category(code);
            case "region" -> names.region(code);
            case "country" -> names.country(code);
            default -> names.of(family, code);
        };
    }

    private static List<String> codes(List<Directory.Entry> entries) {
        return entries.stream().map(Directory.Entry::code).toList();
    }
}
