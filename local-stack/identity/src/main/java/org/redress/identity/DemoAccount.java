package org.redress.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.redress.contracts.Role;

/** An account with a public password. {@code department} is null for roles that belong to none. */
record DemoAccount(String userName, String name, Role role, String department) {

    /** The opaque account id, the only thing about a person that tokens, events and logs carry. */
    String id() {
        return UUID.nameUUIDFromBytes(("redress-demo/" + userName).getBytes(UTF_8))
                .toString();
    }

    String password() {
        return userName + "-demo";
    }
}
