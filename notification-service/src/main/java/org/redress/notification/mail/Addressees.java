package org.redress.notification.mail;

import java.util.Optional;
import org.redress.notification.mail.model.Addressee;
import org.redress.notification.mail.model.Contact;
import org.redress.notification.mail.model.Mailbox;
import org.redress.notification.notice.model.Notice;
import org.redress.notification.notice.model.Recipient;
import org.springframework.stereotype.Component;

/** Finds out, at the moment of sending, where a notice goes. */
@Component
class Addressees {

    private final Contacts contacts;
    private final MailboxBook mailboxes;

    Addressees(Contacts contacts, MailboxBook mailboxes) {
        this.contacts = contacts;
        this.mailboxes = mailboxes;
    }

    /** Empty when there is no address. */
    Optional<Addressee> of(Notice notice) {
        var recipient = notice.recipient();
        return switch (recipient.kind()) {
            case ACCOUNT ->
                contacts.of(notice.complaintId())
                        .filter(contact -> recipient.id().equals(contact.account()))
                        .flatMap(contact -> investor(contact, true));
            case COMPLAINANT -> contacts.of(notice.complaintId()).flatMap(contact -> investor(contact, false));
            case DEPARTMENT, ROLE, OFFICE -> mailboxes.find(recipient).map(mailbox -> office(recipient, mailbox));
            case WEBHOOK -> Optional.empty();
        };
    }

    private static Optional<Addressee> investor(Contact contact, boolean hasAccount) {
        var own = isGiven(contact.email());
        var agents = isGiven(contact.agentEmail());
        return own || agents
                ? Optional.of(new Addressee(
                        own ? contact.email() : contact.agentEmail(),
                        own && agents ? contact.agentEmail() : null,
                        contact.name(),
                        contact.locale(),
                        hasAccount,
                        contact.callbackToken()))
                : Optional.empty();
    }

    private static Addressee office(Recipient recipient, Mailbox mailbox) {
        return new Addressee(mailbox.address(), null, null, mailbox.locale(), recipient.hasInbox(), null);
    }

    private static boolean isGiven(String email) {
        return email != null && !email.isBlank();
    }
}
