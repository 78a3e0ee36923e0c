package org.redress.complaint.model;

import static org.redress.complaint.model.Condition.*;
import static org.redress.complaint.model.Status.*;
import static org.redress.contracts.Role.*;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    RECLASSIFY(Set.of(SUBMITTED, ACCEPTED, ASSIGNED), List.of(INTAKE)),
    ASSIGN(
            Set.of(ACCEPTED, ASSIGNED, IN_PROGRESS),
            List.of(INTAKE, SUPERVISOR),
            FREE_TO_PLACE,
            NOT_LEFT_TO_SUPERVISORS),
    SIGN_FOR(Set.of(ASSIGNED), List.of(HANDLER), GIVEN_BY_LEAD),
    RETURN_ASSIGNMENT(Set.of(ASSIGNED, IN_PROGRESS), List.of(HANDLER), GIVEN_BY_LEAD, RETURN_LEFT, RETURN_IN_TIME),
    DECIDE_RETURN(Set.of(ACCEPTED), List.of(SUPERVISOR), RETURNS_USED_UP),
    RECORD_PROGRESS(Set.of(IN_PROGRESS), List.of(HANDLER), GIVEN_BY_LEAD),
    RECORD_MEETING(Set.of(IN_PROGRESS), List.of(HANDLER), GIVEN_BY_LEAD),
    CONSULT_EXPERT(Set.of(IN_PROGRESS), List.of(HANDLER), GIVEN_BY_LEAD),
    REQUEST_INFO(Set.of(IN_PROGRESS), List.of(HANDLER), GIVEN_BY_LEAD, INFO_NOT_ASKED),
    SUPPLY_INFO(Set.of(IN_PROGRESS), List.of(INVESTOR), GIVEN_BY_COMPLAINANT, INFO_ASKED),
    REQUEST_EXTENSION(
            Set.of(IN_PROGRESS), List.of(HANDLER, DEPT_HEAD), GIVEN_BY_LEAD, EXTENSION_NOT_PENDING, EXTENSION_LEFT),
    DECIDE_EXTENSION(Set.of(IN_PROGRESS), List.of(SUPERVISOR), EXTENSION_ASKED, EXTENSION_ASKED_BY_ANOTHER),
    SUBMIT_RESULT(Set.of(IN_PROGRESS), List.of(HANDLER, DEPT_HEAD), GIVEN_BY_LEAD),
    RETURN_FOR_REDO(Set.of(PENDING_REVIEW), List.of(INTAKE, SUPERVISOR)),
    CONCLUDE(Set.of(PENDING_REVIEW, IN_PROGRESS), List.of(INTAKE, SUPERVISOR), REVIEWED),
    NOTIFY_RESULT(Set.of(CONCLUDED), List.of(INTAKE)),
    RECORD_CALLBACK(Set.of(NOTIFIED), List.of(INVESTOR, SUPERVISOR), GIVEN_BY_COMPLAINANT, CALLBACK_OPEN),
    REOPEN(Set.of(NOTIFIED), List.of(INVESTOR, SUPERVISOR), GIVEN_BY_COMPLAINANT, REOPENING_LEFT, REOPENING_IN_TIME),
    CLOSE(Set.of(NOTIFIED), List.of()),
    REFER_TO_HIGHER_LEVEL(
            Set.of(NOT_ACCEPTED, NOTIFIED, CLOSED), List.of(INVESTOR, INTAKE), GIVEN_BY_COMPLAINANT, NOT_REFERRED),
    WITHDRAW(open(), List.of(INVESTOR), GIVEN_BY_COMPLAINANT),
    RECORD_PARALLEL_PROCEEDING(open(), List.of(INVESTOR, INTAKE), GIVEN_BY_COMPLAINANT),
    MERGE(open(), List.of(INTAKE)),
    ISSUE_CARD(open(), List.of(SUPERVISOR)),
    ANSWER_CARD(open(), List.of(DEPT_HEAD), CARD_TO_ANSWER),
    LIFT_CARD(open(), List.of(SUPERVISOR), CARD_TO_LIFT),
    RECUSE(
            open(),
            List.of(INVESTOR, HANDLER, SUPERVISOR),
            GIVEN_BY_COMPLAINANT,
            GIVEN_BY_A_HANDLING_DEPARTMENT,
            RECUSAL_NOT_PENDING),
    DECIDE_RECUSAL(open(), List.of(SUPERVISOR), RECUSAL_ASKED, RECUSAL_ASKED_BY_ANOTHER),
    REPORT_RETALIATION(Set.of(Status.values()), List.of(INVESTOR, INTAKE), GIVEN_BY_COMPLAINANT),
    SUBMIT_POLICY_PROPOSAL(open(), List.of(INTAKE, SUPERVISOR)),
    ADD_NOTE(Set.of(Status.values()), List.of(SUPERVISOR)),
    ADD_ATTACHMENT(
            open(), List.of(INVESTOR, INTAKE, SUPERVISOR, HANDLER, DEPT_HEAD), GIVEN_BY_PARTICIPANT, ATTACHMENTS_LEFT);

    private final Set<Status> from;
    private final List<Role> roles;
    private final List<Condition> conditions;

    Command(Set<Status> from, List<Role> roles, Condition... conditions) {
        this.from = from;
        this.roles = roles;
        this.conditions = List.of(conditions);
    }

    private static Set<Status> open() {
        return Arrays.stream(Status.values())
                .filter(status -> !status.isTerminal())
                .collect(Collectors.toSet());
    }

    /** In order of preference, when somebody has several; none when only a rule of ours gives it. */
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
