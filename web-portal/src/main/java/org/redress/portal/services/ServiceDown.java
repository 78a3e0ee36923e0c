package org.redress.portal.services;

/** A service did not answer, or answered that it cannot at the moment. */
public class ServiceDown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Service service;

    ServiceDown(Service service, Throwable cause) {
        super(service + " is down", cause);
        this.service = service;
    }

    public Service service() {
        return service;
    }
}
