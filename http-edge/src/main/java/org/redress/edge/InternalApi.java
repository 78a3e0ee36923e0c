package org.redress.edge;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** What another service tells services only, asked with this service's own token and within bounded time. */
public final class InternalApi {

    private final String name;
    private final RestClient service;

    InternalApi(String name, RestClient service) {
        this.name = name;
        this.service = service;
    }

    /**
     * Empty when there is no such thing (any more).
     *
     * @throws Away when the service or its identity provider does not answer, or not to us
     */
    public <T> Optional<T> find(Class<T> type, String path, Object... variables) {
        try {
            return Optional.ofNullable(
                    service.get().uri(path, variables).retrieve().body(type));
        } catch (HttpClientErrorException.NotFound gone) {
            return Optional.empty();
        } catch (HttpClientErrorException refused) {
            var busy = refused.getStatusCode() == HttpStatus.TOO_MANY_REQUESTS;
            throw new Away(name + (busy ? "-busy" : "-refuses-us"));
        } catch (OAuth2AuthorizationException noToken) {
            throw new Away("identity-away");
        } catch (RestClientException away) {
            throw new Away(name + "-away");
        }
    }

    /** It cannot be had at the moment; the message is a code that says why and quotes nothing. */
    public static final class Away extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Away(String reason) {
            super(reason);
        }
    }
}
