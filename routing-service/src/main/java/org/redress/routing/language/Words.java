package org.redress.routing.language;

import java.util.Locale;
import java.util.Objects;

/** The same words in Chinese and in English. */
public record Words(String zh, String en) {

    public Words {
        Objects.requireNonNull(zh);
        Objects.requireNonNull(en);
    }

    /** Chinese for a Chinese locale, English for every other. */
    public String in(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
    }
}
