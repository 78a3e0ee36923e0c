package org.redress.notification.mail;

import java.util.Optional;
import java.util.UUID;
import org.redress.notification.mail.model.Contact;

/** Port: asks who keeps them for the contact data of a complaint, each time anew. */
public interface Contacts {

    /** Empty when the complaint is not there any more. */
    Optional<Contact> of(UUID complaintId);

    /** They cannot be had at the moment. */
    final class Away extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Away(String reason) {
            super(reason);
        }
    }
}
