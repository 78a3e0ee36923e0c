package org.redress.notification.notice.web;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.contracts.Role;
import org.redress.edge.Caller;
import org.redress.notification.notice.model.Recipient;

/** As whom a caller is told things: the own account, the own department and the own roles. */
final class Addresses {

    /** Roles that are told things as such. */
    private static final Set<Role> ADDRESSED = Set.of(Role.INTAKE, Role.SUPERVISOR, Role.ADMIN);

    private Addresses() {}

    static Set<Recipient> of(Caller caller) {
        var department = caller.department() != null && caller.hasAny(Role.HANDLER, Role.DEPT_HEAD)
                ? Stream.of(Recipient.department(caller.department()))
                : Stream.<Recipient>empty();
        return Stream.of(
                        Stream.of(Recipient.account(caller.id())),
                        department,
                        caller.roles().stream().filter(ADDRESSED::contains).map(Recipient::role))
                .flatMap(recipients -> recipients)
                .collect(Collectors.toUnmodifiableSet());
    }
}
