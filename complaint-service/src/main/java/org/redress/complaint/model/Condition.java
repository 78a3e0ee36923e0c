package org.redress.complaint.model;

import java.util.function.BiPredicate;
import org.redress.complaint.model.Refused.Reason;
import org.redress.contracts.Role;

/** What a command asks for beside the right state and role, and why it is refused when that is not so. */
@SuppressWarnings("ImmutableEnumChecker") // the predicates keep nothing
enum Condition {
    GIVEN_BY_COMPLAINANT(
            Reason.NOT_PERMITTED,
            (complaint, on) -> complaint.filedBy().equals(on.by().id())),

    GIVEN_BY_LEAD(
            Reason.LEAD_ONLY,
            (complaint, on) -> complaint.assignment() != null
                    && complaint.assignment().lead().equals(on.department())),

    SUPPLEMENT_LEFT(
            Reason.SUPPLEMENT_USED_UP,
            (complaint, on) -> complaint.supplements() < on.rules().supplements()),

    RETURN_LEFT(
            Reason.RETURNS_USED_UP,
            (complaint, on) -> complaint.returns() < on.rules().returns()),

    /** Before it is signed for, a return is always in time; afterwards until the window closes, if that is known. */
    RETURN_IN_TIME(
            Reason.RETURN_WINDOW_OVER,
            (complaint, on) -> complaint.status() == Status.ASSIGNED
                    || on.returnUntil().filter(on.at()::isAfter).isEmpty()),

    RETURNS_USED_UP(
            Reason.NO_RETURN_TO_DECIDE,
            (complaint, on) -> complaint.returns() >= on.rules().returns()),

    /** Routing places what nobody has; only people take it from somebody. */
    FREE_TO_PLACE(
            Reason.NOT_ALLOWED_NOW,
            (complaint, on) -> on.by().role() != Role.SYSTEM || complaint.status() == Status.ACCEPTED),

    /** What was returned too often is placed by a supervisor's decision, and moved by supervisors only. */
    NOT_LEFT_TO_SUPERVISORS(
            Reason.SUPERVISOR_DECIDES,
            (complaint, on) -> complaint.returns() < on.rules().returns()
                    || (on.by().role() == Role.SUPERVISOR && complaint.status() != Status.ACCEPTED));

    private final Reason reason;
    private final BiPredicate<Complaint, Occasion> holds;

    Condition(Reason reason, BiPredicate<Complaint, Occasion> holds) {
        this.reason = reason;
        this.holds = holds;
    }

    Reason reason() {
        return reason;
    }

    boolean holds(Complaint complaint, Occasion on) {
        return holds.test(complaint, on);
    }

    /** Those about who asks come before the state: whoever may never give a command need not learn when one could. */
    boolean isAboutWho() {
        return this == GIVEN_BY_COMPLAINANT || this == GIVEN_BY_LEAD;
    }
}
