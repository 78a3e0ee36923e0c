package org.redress.portal.services;

import java.util.Locale;

/** The services by the names their outages are told with. */
public enum Service {
    COMPLAINT,
    ROUTING,
    NOTIFICATION;

    /** Key of the sentence that says what is missing while it is down. */
    public String messageKey() {
        return "service.down." + name().toLowerCase(Locale.ROOT);
    }
}
