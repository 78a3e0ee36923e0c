package org.redress.complaint.model;

import java.util.function.BiPredicate;
import org.redress.complaint.model.Refused.Reason;
import org.redress.contracts.Role;

/** What a command asks for beside the right state and role, and why it is refused when that is not so. */
@SuppressWarnings("ImmutableEnumChecker") // the predicates keep nothing
enum Condition {
    /** Or by somebody else than an investor, where the command is open to them too. */
    GIVEN_BY_COMPLAINANT(
            Reason.NOT_PERMITTED,
            (complaint, on) -> on.by().role() != Role.INVESTOR
                    || complaint.filedBy().equals(on.by().id())),

    GIVEN_BY_LEAD(
            Reason.LEAD_ONLY,
            (complaint, on) -> complaint.assignment() != null
                    && complaint.assignment().lead().equals(on.department())),

    GIVEN_BY_A_HANDLING_DEPARTMENT(
            Reason.NOT_PERMITTED,
            (complaint, on) -> on.by().role() != Role.HANDLER || complaint.isHandledBy(on.department())),

    /** The complainant, whoever handles it, the centre. */
    GIVEN_BY_PARTICIPANT(
            Reason.NOT_PERMITTED, (complaint, on) -> switch (on.by().role()) {
                case INVESTOR -> complaint.filedBy().equals(on.by().id());
                case HANDLER, DEPT_HEAD -> complaint.isHandledBy(on.department());
                default -> true;
            }),

    EXTENSION_ASKED_BY_ANOTHER(
            Reason.OWN_REQUEST,
            (complaint, on) -> complaint.handling().extensionAsked() == null
                    || !complaint
                            .handling()
                            .extensionAsked()
                            .by()
                            .equals(on.by().id())),

    RECUSAL_ASKED_BY_ANOTHER(
            Reason.OWN_REQUEST,
            (complaint, on) -> !on.by().id().equals(complaint.supervision().recusalAskedBy())),

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
                    || on.clocks().returnUntil().filter(on.at()::isAfter).isEmpty()),

    ATTACHMENTS_LEFT(
            Reason.TOO_MANY_ATTACHMENTS, (complaint, on) -> complaint.attachments() < Complaint.MAX_ATTACHMENTS),

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
                    || (on.by().role() == Role.SUPERVISOR && complaint.status() != Status.ACCEPTED)),

    INFO_NOT_ASKED(
            Reason.INFO_ALREADY_ASKED, (complaint, on) -> complaint.handling().infoAskedAt() == null),

    INFO_ASKED(Reason.NOTHING_ASKED, (complaint, on) -> complaint.handling().infoAskedAt() != null),

    EXTENSION_NOT_PENDING(
            Reason.EXTENSION_PENDING, (complaint, on) -> complaint.handling().extensionAsked() == null),

    EXTENSION_LEFT(
            Reason.EXTENSIONS_USED_UP,
            (complaint, on) -> on.rules().extensions().entrySet().stream()
                    .anyMatch(stage ->
                            complaint.handling().grantedFor(stage.getKey()).size()
                                    < stage.getValue().times())),

    EXTENSION_ASKED(
            Reason.NO_EXTENSION_TO_DECIDE,
            (complaint, on) -> complaint.handling().extensionAsked() != null),

    /** What the department complained about has handled itself is never concluded without its result before the centre. */
    REVIEWED(
            Reason.REVIEW_COMPULSORY,
            (complaint, on) -> complaint.status() == Status.PENDING_REVIEW
                    || !complaint.assignment().lead().equals(complaint.facts().respondentDepartment())),

    CALLBACK_OPEN(
            Reason.CALLBACK_ANSWERED,
            (complaint, on) -> complaint.ending().callback() == null
                    || !complaint.ending().callback().isAnswered()),

    REOPENING_LEFT(
            Reason.REOPENINGS_USED_UP,
            (complaint, on) -> complaint.ending().reopenings() < on.rules().reopenings()),

    /** For the complainant; supervisors may reopen until it is archived. */
    REOPENING_IN_TIME(
            Reason.REOPENING_TOO_LATE,
            (complaint, on) -> on.by().role() != Role.INVESTOR
                    || !on.at()
                            .isAfter(complaint
                                    .ending()
                                    .notifiedAt()
                                    .plus(on.rules().reopenWithin()))),

    NOT_REFERRED(Reason.ALREADY_REFERRED, (complaint, on) -> complaint.ending().referral() == null),

    CARD_TO_ANSWER(
            Reason.NO_SUCH_CARD,
            (complaint, on) -> complaint.supervision().cards().stream()
                    .anyMatch(card -> card.isUnanswered() && card.department().equals(on.department()))),

    CARD_TO_LIFT(
            Reason.NO_SUCH_CARD,
            (complaint, on) -> complaint.supervision().cards().stream()
                    .anyMatch(card -> card.state() != Supervision.Card.State.LIFTED)),

    RECUSAL_NOT_PENDING(
            Reason.RECUSAL_PENDING, (complaint, on) -> complaint.supervision().recusalAskedBy() == null),

    RECUSAL_ASKED(
            Reason.NO_RECUSAL_TO_DECIDE,
            (complaint, on) -> complaint.supervision().recusalAskedBy() != null);

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
        return switch (this) {
            case GIVEN_BY_COMPLAINANT, GIVEN_BY_LEAD, GIVEN_BY_A_HANDLING_DEPARTMENT, GIVEN_BY_PARTICIPANT -> true;
            default -> false;
        };
    }
}
