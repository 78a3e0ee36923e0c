package org.redress.notification.mail.http;

import java.util.Optional;
import java.util.UUID;
import org.redress.edge.InternalApi;
import org.redress.notification.mail.Contacts;
import org.redress.notification.mail.model.Contact;

/** Asks complaint-service, with this service's own token. */
final class ContactsOverHttp implements Contacts {

    private final InternalApi complaintService;

    ContactsOverHttp(InternalApi complaintService) {
        this.complaintService = complaintService;
    }

    /** As answered, with more than is read here. */
    record Answer(
            String account, String language, String complainant, Reach contact, Reach agent, String callbackToken) {

        Contact toContact() {
            return new Contact(account, language, complainant, email(contact), email(agent), callbackToken);
        }

        private static String email(Reach reach) {
            return reach == null ? null : reach.email();
        }
    }

    record Reach(String email) {}

    @Override
    public Optional<Contact> of(UUID complaintId) {
        try {
            return complaintService
                    .find(Answer.class, "/internal/complaints/{id}/contact", complaintId)
                    .map(Answer::toContact);
        } catch (InternalApi.Away away) {
            throw new Away(away.getMessage());
        }
    }
}
