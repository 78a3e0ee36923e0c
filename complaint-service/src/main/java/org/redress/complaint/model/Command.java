package org.redress.complaint.model;

import static org.redress.complaint.model.Condition.*;
import static org.redress.complaint.model.Status.*;
import static org.redress.contracts.Role.*;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.redress.complaint.model.Refused.Reason;
import org.redress.contracts.Role;

/**
 * What may be asked of a complaint: from which states, in which roles, on which conditions. This is the only place that
 * says so; what is allowed to whom and what is refused both follow from it.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets are never changed and never handed out
public enum Command {
    REQUEST_SUPPLEMENT(Set.of(SUBMITTED), List.of(INTAKE), SUPPLEMENT_LEFT),
    SUPPLY_MATERIALS(Set.of(AWAITING_SUPPLEMENT), List.of(INVESTOR), GIVEN_BY_COMPLAINANT),
    ACCEPT(Set.of(SUBMITTED), List.of(INTAKE)),
    REJECT(Set.of(SUBMITTED, AWAITING_SUPPLEMENT), List.of(INTAKE)),
    ASSIGN(
            Set.of(ACCEPTED, ASSIGNED, IN_PROGRESS),
            List.of(INTAKE, SUPERVISOR),
            FREE_TO_PLACE,
            NOT_LEFT_TO_SUPERVISORS),
    SIGN_FOR(Set.of(ASSIGNED), List.of(HANDLER), GIVEN_BY_LEAD),
    RECORD_PROGRESS(Set.of(IN_PROGRESS), List.of(HANDLER), GIVEN_BY_LEAD),
    RETURN_ASSIGNMENT(Set.of(ASSIGNED, IN_PROGRESS), List.of(HANDLER), GIVEN_BY_LEAD, RETURN_LEFT, RETURN_IN_TIME),
    DECIDE_RETURN(Set.of(ACCEPTED), List.of(SUPERVISOR), RETURNS_USED_UP),
    SUBMIT_RESULT(Set.of(IN_PROGRESS), List.of(HANDLER, DEPT_HEAD), GIVEN_BY_LEAD);

    private final Set<Status> from;
    private final List<Role> roles;
    private final List<Condition> conditions;

    Command(Set<Status> from, List<Role> roles, Condition... conditions) {
        this.from = from;
        this.roles = roles;
        this.conditions = List.of(conditions);
    }

    /** In order of preference, when somebody has several. */
    public List<Role> roles() {
        return roles;
    }

    /** The name in addresses, such as {@code request-supplement}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Why it may not be given now; empty when it may. The one guard: every move asks it, and so does every list of moves. */
    public Optional<Reason> obstacle(Complaint complaint, Occasion on) {
        return firstUnmet(true, complaint, on)
                .or(() -> Optional.of(Reason.NOT_ALLOWED_NOW).filter(reason -> !from.contains(complaint.status())))
                .or(() -> firstUnmet(false, complaint, on));
    }

    private Optional<Reason> firstUnmet(boolean aboutWho, Complaint complaint, Occasion on) {
        return conditions.stream()
                .filter(condition -> condition.isAboutWho() == aboutWho)
                .filter(condition -> !condition.holds(complaint, on))
                .map(Condition::reason)
                .findFirst();
    }
}
