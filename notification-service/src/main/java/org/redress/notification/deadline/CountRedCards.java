package org.redress.notification.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.redress.contracts.CardColour;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.ComplaintEvent.SupervisionCardIssued;
import org.redress.contracts.ComplaintEvent.SupervisionCardLifted;
import org.redress.notification.deadline.model.CardSubject;
import org.redress.notification.deadline.model.Change;
import org.redress.notification.deadline.model.ClockRules;

/** A department with too many red cards in a quarter: its last case goes to the highest level at once. */
final class CountRedCards {

    private final RedCards cards;
    private final ClockRules rules;
    private final Clock clock;

    CountRedCards(RedCards cards, ClockRules rules, Clock clock) {
        this.cards = cards;
        this.rules = rules;
        this.clock = clock;
    }

    Change on(ComplaintEvent event, Change change) {
        if (event instanceof SupervisionCardLifted lifted) {
            cards.lift(event.complaintId(), lifted.card());
        }
        if (!(event instanceof SupervisionCardIssued issued) || issued.colour() != CardColour.RED) {
            return change;
        }
        cards.note(event.complaintId(), issued.card(), issued.department(), event.occurredAt());
        return issued.stage() != null && isTooMany(issued)
                ? rules.raiseForRedCards(
                        change, new CardSubject(issued.stage(), issued.run(), issued.level()), clock.instant())
                : change;
    }

    private boolean isTooMany(SupervisionCardIssued issued) {
        var most = rules.book().policyAt(issued.occurredAt()).escalation().redCards();
        var zone = rules.book().calendar().zone();
        var first = firstOfQuarter(LocalDate.ofInstant(issued.occurredAt(), zone));
        return most > 0
                && cards.count(
                                issued.department(),
                                first.atStartOfDay(zone).toInstant(),
                                first.plusMonths(3).atStartOfDay(zone).toInstant())
                        >= most;
    }

    private static LocalDate firstOfQuarter(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }
}
