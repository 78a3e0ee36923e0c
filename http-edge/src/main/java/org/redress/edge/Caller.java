package org.redress.edge;

import java.util.Optional;
import java.util.Set;
import org.redress.contracts.Role;

/**
 * Who sent the request, out of a checked token; declare it as a controller method's parameter.
 *
 * @param id opaque account id, or the client id of a service
 * @param department code of the own department; null unless the role belongs to one
 */
public record Caller(String id, Set<Role> roles, String department) {

    /** Of the request being served, where no parameter can be declared; empty without sign-in. */
    public static Optional<Caller> current() {
        return Callers.current();
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... any) {
        for (var role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
