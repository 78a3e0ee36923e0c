package org.redress.portal.services;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where each service listens. */
@ConfigurationProperties("redress.portal.services")
record ServiceAddresses(URI complaint, URI routing, URI notification) {

    URI of(Service service) {
        return switch (service) {
            case COMPLAINT -> complaint;
            case ROUTING -> routing;
            case NOTIFICATION -> notification;
        };
    }
}
