package org.redress.notification.mail;

import java.util.Locale;
import java.util.Optional;
import org.redress.notification.mail.model.Mailbox;
import org.redress.notification.notice.model.Recipient;
import org.springframework.stereotype.Component;

/** Where offices read their mail: as an administrator noted it, else what a local set-up makes up. */
@Component
public class MailboxBook {

    private final Mailboxes noted;
    private final MailSettings settings;

    MailboxBook(Mailboxes noted, MailSettings settings) {
        this.noted = noted;
        this.settings = settings;
    }

    public Optional<Mailbox> find(Recipient office) {
        return noted.find(office).or(() -> madeUp(office));
    }

    public void keep(Recipient office, Mailbox mailbox) {
        noted.keep(office, mailbox);
    }

    private Optional<Mailbox> madeUp(Recipient office) {
        return Optional.ofNullable(settings.mailboxPattern())
                .map(pattern -> pattern.replace("{kind}", office.kind().name().toLowerCase(Locale.ROOT))
                        .replace("{id}", office.id().toLowerCase(Locale.ROOT)))
                .map(address -> new Mailbox(address, settings.language()));
    }
}
