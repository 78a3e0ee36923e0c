package org.redress.contracts;

/** Who did it: an opaque account id and the role acted in, never a name. */
public record Actor(String id, Role role) {

    /** What the system did by rule; the id names the service. */
    public static Actor system(String service) {
        return new Actor(service, Role.SYSTEM);
    }
}
