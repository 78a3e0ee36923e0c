package org.redress.notification.mail;

import java.util.Optional;
import org.redress.notification.mail.model.Mailbox;
import org.redress.notification.notice.model.Recipient;

/** Port: the mailboxes of offices, as administrators have noted them. */
public interface Mailboxes {

    Optional<Mailbox> find(Recipient office);

    void keep(Recipient office, Mailbox mailbox);
}
