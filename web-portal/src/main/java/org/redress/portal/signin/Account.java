package org.redress.portal.signin;

import java.util.List;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Who is signed in. {@code department} is a code, null unless the role has one. */
public record Account(String name, List<String> roles, String department) {

    static Account of(OidcUser user) {
        var roles = user.getClaimAsStringList("roles");
        return new Account(user.getFullName(), roles == null ? List.of() : roles, user.getClaimAsString("department"));
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Everybody but investors; of the services investors use complaint-service and their own notices only. */
    public boolean isStaff() {
        return roles.stream().anyMatch(role -> !role.equals("INVESTOR"));
    }
}
