package org.redress.notification.mail.http;

import java.util.Optional;
import java.util.UUID;
import org.redress.notification.mail.Contacts;
import org.redress.notification.mail.model.Contact;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks complaint-service, with this service's own token. */
final class ContactsOverHttp implements Contacts {

    private final RestClient complaintService;

    ContactsOverHttp(RestClient complaintService) {
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
            return Optional.ofNullable(complaintService
                            .get()
                            .uri("/internal/complaints/{id}/contact", complaintId)
                            .retrieve()
                            .body(Answer.class))
                    .map(Answer::toContact);
        } catch (HttpClientErrorException.NotFound gone) {
            return Optional.empty();
        } catch (HttpClientErrorException refused) {
            throw new Away(
                    refused.getStatusCode() == HttpStatus.TOO_MANY_REQUESTS
                            ? "complaint-service-busy"
                            : "complaint-service-refuses-us");
        } catch (OAuth2AuthorizationException noToken) {
            throw new Away("identity-away");
        } catch (RestClientException away) {
            throw new Away("complaint-service-away");
        }
    }
}
