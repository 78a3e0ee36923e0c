package org.redress.notification.deadline.web;

import java.util.Optional;
import org.redress.contracts.Role;
import org.redress.edge.Caller;
import org.redress.notification.deadline.model.Facts;

/** Whose clocks a caller may see: everybody's, or those of the own department, which may be none. */
record Visibility(boolean all, String department) {

    static Visibility of(Caller caller) {
        return new Visibility(
                caller.hasAny(Role.INTAKE, Role.SUPERVISOR, Role.ADMIN, Role.SERVICE),
                caller.department() == null ? "" : caller.department());
    }

    Optional<String> onlyDepartment() {
        return all ? Optional.empty() : Optional.of(department);
    }

    boolean of(Facts facts) {
        return all || department.equals(facts.lead()) || facts.coHandlers().contains(department);
    }
}
