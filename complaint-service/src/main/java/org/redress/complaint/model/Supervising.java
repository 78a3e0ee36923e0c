package org.redress.complaint.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.redress.complaint.model.Refused.Reason;
import org.redress.complaint.model.Supervision.Card;
import org.redress.contracts.CardColour;
import org.redress.contracts.ComplaintEvent.AuditNoteAdded;
import org.redress.contracts.ComplaintEvent.PolicyProposalSubmitted;
import org.redress.contracts.ComplaintEvent.RecusalDecided;
import org.redress.contracts.ComplaintEvent.RecusalRequested;
import org.redress.contracts.ComplaintEvent.RetaliationReported;
import org.redress.contracts.ComplaintEvent.SupervisionCardAnswered;
import org.redress.contracts.ComplaintEvent.SupervisionCardIssued;
import org.redress.contracts.ComplaintEvent.SupervisionCardLifted;

/** How the centre watches over those who handle: cards, recusals, what is reported to it, and its notes. */
public final class Supervising {

    private Supervising() {}

    /** The escalation that asks for a card: which clock, at which level. */
    public record Escalation(String stage, long run, int level) {

        /** A breach taken back may come again, at another date: then there is another card of the same level. */
        String nextCard(Supervision supervision) {
            var former = supervision.cardsOf(this).size();
            var first = stage + "-" + run + "-" + level;
            return former == 0 ? first : first + "-" + (former + 1);
        }
    }

    /** {@code department} is null for the lead, {@code by} null when a person issues it. */
    public static Decision issueCard(
            Complaint of,
            CardColour colour,
            String department,
            Escalation by,
            Map<TextField, String> texts,
            Occasion on) {
        return of.carryOut(Command.ISSUE_CARD, on, () -> {
            var unit = Optional.ofNullable(department)
                    .or(() -> Optional.ofNullable(of.assignment()).map(Assignment::lead))
                    .orElseThrow(() -> new Refused(Reason.CARD_WITHOUT_DEPARTMENT));
            if (of.supervision()
                    .colourOf(unit)
                    .filter(held -> colour.compareTo(held) <= 0)
                    .isPresent()) {
                throw new Refused(Reason.CARD_ONLY_UPWARDS);
            }
            var event = new SupervisionCardIssued(
                    of.id(),
                    on.at(),
                    on.by(),
                    by == null ? "PERSON-" + (of.sequence() + 1) : by.nextCard(of.supervision()),
                    colour,
                    unit,
                    by == null ? null : by.stage(),
                    by == null ? null : by.run(),
                    by == null ? null : by.level());
            return new Step(event, texts);
        });
    }

    /** {@code card} is null for the one that has waited longest. */
    public static Decision answerCard(Complaint of, String card, Map<TextField, String> texts, Occasion on) {
        return of.carryOut(Command.ANSWER_CARD, on, () -> {
            var answered = pick(
                    of, card, held -> held.isUnanswered() && held.department().equals(on.department()));
            return new Step(new SupervisionCardAnswered(of.id(), on.at(), on.by(), answered), texts);
        });
    }

    public static Decision liftCard(Complaint of, String card, Map<TextField, String> texts, Occasion on) {
        return of.carryOut(Command.LIFT_CARD, on, () -> {
            var lifted = pick(of, card, held -> held.state() != Card.State.LIFTED);
            return new Step(new SupervisionCardLifted(of.id(), on.at(), on.by(), lifted), texts);
        });
    }

    /** All cards that a clock's escalations asked for; empty when there are none to lift. */
    public static Optional<Decision> liftCardsOf(Complaint of, String stage, long run, Occasion on) {
        var lifted = of.supervision().cards().stream()
                .filter(card -> card.state() != Card.State.LIFTED && card.isOf(stage, run))
                .map(card -> Step.of(new SupervisionCardLifted(of.id(), on.at(), on.by(), card.id())))
                .toList();
        return lifted.isEmpty() || Command.LIFT_CARD.obstacle(of, on).isPresent()
                ? Optional.empty()
                : Optional.of(of.carryOutAll(Command.LIFT_CARD, on, () -> lifted));
    }

    private static String pick(Complaint of, String named, Predicate<Card> fits) {
        return of.supervision().cards().stream()
                .filter(fits)
                .map(Card::id)
                .filter(id -> named == null || named.equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.NO_SUCH_CARD));
    }

    public static Decision recuse(Complaint of, Map<TextField, String> texts, Occasion on) {
        return of.carryOut(Command.RECUSE, on, () -> new Step(new RecusalRequested(of.id(), on.at(), on.by()), texts));
    }

    /** {@code to} is null unless another department takes over. */
    public static Decision decideRecusal(
            Complaint of, boolean upheld, Assignment to, Map<TextField, String> texts, Occasion on) {
        return of.carryOutAll(Command.DECIDE_RECUSAL, on, () -> {
            var steps =
                    new ArrayList<>(List.of(new Step(new RecusalDecided(of.id(), on.at(), on.by(), upheld), texts)));
            if (upheld && to != null) {
                steps.addAll(of.assign(to, on).steps());
            }
            return steps;
        });
    }

    public static Decision reportRetaliation(Complaint of, Map<TextField, String> texts, Occasion on) {
        return of.carryOut(
                Command.REPORT_RETALIATION,
                on,
                () -> new Step(new RetaliationReported(of.id(), on.at(), on.by()), texts));
    }

    public static Decision submitPolicyProposal(Complaint of, Map<TextField, String> texts, Occasion on) {
        return of.carryOut(
                Command.SUBMIT_POLICY_PROPOSAL,
                on,
                () -> new Step(new PolicyProposalSubmitted(of.id(), on.at(), on.by()), texts));
    }

    public static Decision addNote(Complaint of, Map<TextField, String> texts, Occasion on) {
        return of.carryOut(Command.ADD_NOTE, on, () -> new Step(new AuditNoteAdded(of.id(), on.at(), on.by()), texts));
    }
}
