package org.redress.notification.mail;

import java.util.UUID;
import org.redress.notification.delivery.Outcome;
import org.redress.notification.mail.model.Addressee;
import org.redress.notification.mail.model.Letter;

/** Port: the mail server. */
@FunctionalInterface
public interface Post {

    Outcome send(Envelope envelope, Letter letter);

    /**
     * @param id the same each time the mail is sent, so that its reader's program shows it once
     * @param thread what the mail is about; programs show mails of one thread together
     */
    record Envelope(String id, UUID thread, Addressee to) {}
}
