package org.redress.complaint.web;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The codes of countries, languages and currencies. */
final class Iso {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern TAG = Pattern.compile("[a-z]{2}(-[A-Za-z0-9]{2,8}){0,3}");

    private Iso() {}

    static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    /** A language, alone or with script and region as in zh-Hans-CN. */
    static boolean isLanguage(String tag) {
        return TAG.matcher(tag).matches() && LANGUAGES.contains(primary(tag));
    }

    static String primary(String tag) {
        return tag.length() < 2 ? tag : tag.substring(0, 2);
    }

    static boolean isCurrency(String code) {
        return CURRENCIES.contains(code);
    }
}
