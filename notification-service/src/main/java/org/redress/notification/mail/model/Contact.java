package org.redress.notification.mail.model;

import java.util.Locale;

/**
 * How to reach who complains, as far as known.
 *
 * @param account who filed it
 * @param agentEmail of who acts for them
 * @param callbackToken null unless the complaint waits for its call-back
 */
public record Contact(
        String account, String language, String name, String email, String agentEmail, String callbackToken) {

    /** English where none is noted. */
    public Locale locale() {
        return language == null ? Locale.ENGLISH : Locale.forLanguageTag(language);
    }

    @Override
    public String toString() {
        return "Contact[" + account + "]";
    }
}
