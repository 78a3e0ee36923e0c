package org.redress.notification.mail.model;

/**
 * How to reach who complains, as far as known.
 *
 * @param account who filed it
 * @param agentEmail of who acts for them
 * @param callbackToken null unless the complaint waits for its call-back
 */
public record Contact(
        String account, String language, String name, String email, String agentEmail, String callbackToken) {

    @Override
    public String toString() {
        return "Contact[" + account + "]";
    }
}
