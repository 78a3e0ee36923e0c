package org.redress.notification.mail.model;

import java.util.Locale;

/**
 * To whom a mail goes. Held only while it is sent: it is neither stored nor logged.
 *
 * @param copyTo of who acts for them; may be null
 * @param name may be null
 * @param hasAccount whether the reader can sign in and open the complaint
 * @param callbackToken lets the reader answer how the complaint was handled; null unless that is asked now
 */
public record Addressee(
        String email, String copyTo, String name, Locale language, boolean hasAccount, String callbackToken) {

    public Addressee in(Locale other) {
        return new Addressee(email, copyTo, name, other, hasAccount, callbackToken);
    }

    @Override
    public String toString() {
        return "Addressee[" + language + "]";
    }
}
