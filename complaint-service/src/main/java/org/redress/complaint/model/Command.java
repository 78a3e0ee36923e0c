package org.redress.complaint.model;

import static org.redress.complaint.model.Status.*;
import static org.redress.contracts.Role.*;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.redress.contracts.Role;

/** What people may ask of a complaint: from which states, in which roles. All else is refused by the one guard. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are never changed and never handed out
public enum Command {
    ACCEPT(Set.of(SUBMITTED), List.of(INTAKE)),
    REJECT(Set.of(SUBMITTED, AWAITING_SUPPLEMENT), List.of(INTAKE)),
    ASSIGN(Set.of(ACCEPTED, ASSIGNED, IN_PROGRESS), List.of(INTAKE, SUPERVISOR));

    private final Set<Status> from;
    private final List<Role> roles;

    Command(Set<Status> from, List<Role> roles) {
        this.from = from;
        this.roles = roles;
    }

    public boolean isLegalFrom(Status status) {
        return from.contains(status);
    }

    /** In order of preference, when somebody has several. */
    public List<Role> roles() {
        return roles;
    }

    /** The name in addresses, such as {@code request-supplement}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<Command> allowed(Status status, Collection<Role> caller) {
        return Arrays.stream(values())
                .filter(command -> command.isLegalFrom(status))
                .filter(command -> command.roles.stream().anyMatch(caller::contains))
                .toList();
    }
}
