package org.redress.notification.mail.model;

import java.util.Locale;

/** Where an office reads its mail, and in which language. */
public record Mailbox(String address, String language) {

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
