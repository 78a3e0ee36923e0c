package org.redress.complaint.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.redress.complaint.model.Supervising.Escalation;
import org.redress.contracts.CardColour;

/**
 * What supervisors watch: the cards issued, who has asked for a recusal that is not decided yet (an account id, null:
 * nobody), and how often retaliation was reported, which only supervisors may know.
 */
public record Supervision(List<Card> cards, String recusalAskedBy, int retaliationReports) {

    public static final Supervision NONE = new Supervision(List.of(), null, 0);

    /**
     * One supervision card on {@code department}. {@code stage}, {@code run} and {@code level} name the escalation that asked for it; null
     * when a person did.
     */
    public record Card(
            String id, CardColour colour, String department, String stage, Long run, Integer level, State state) {

        public enum State {
            ISSUED,
            ANSWERED,
            LIFTED
        }

        Card now(State other) {
            return new Card(id, colour, department, stage, run, level, other);
        }

        boolean isOf(String ofStage, long ofRun) {
            return ofStage.equals(stage) && run != null && run == ofRun;
        }

        public boolean isUnanswered() {
            return state == State.ISSUED;
        }
    }

    public Supervision {
        cards = List.copyOf(cards);
    }

    public Optional<Card> card(String id) {
        return cards.stream().filter(card -> card.id().equals(id)).findFirst();
    }

    List<Card> cardsOf(Escalation by) {
        return cards.stream()
                .filter(card -> card.isOf(by.stage(), by.run()) && card.level() == by.level())
                .toList();
    }

    /** Whether an escalation has its card, and it was not lifted. */
    public boolean hasCardOf(Escalation by) {
        return cardsOf(by).stream().anyMatch(card -> card.state() != Card.State.LIFTED);
    }

    /** The highest colour the department has that was not lifted. */
    public Optional<CardColour> colourOf(String department) {
        return cards.stream()
                .filter(card -> card.department().equals(department) && card.state() != Card.State.LIFTED)
                .map(Card::colour)
                .max(CardColour::compareTo);
    }

    Supervision issued(Card card) {
        var all = new ArrayList<>(cards);
        all.add(card);
        return new Supervision(all, recusalAskedBy, retaliationReports);
    }

    Supervision changed(String card, Card.State state) {
        UnaryOperator<Card> change = found -> found.id().equals(card) ? found.now(state) : found;
        return new Supervision(cards.stream().map(change).toList(), recusalAskedBy, retaliationReports);
    }

    Supervision recusalAskedBy(String account) {
        return new Supervision(cards, account, retaliationReports);
    }

    Supervision retaliationReported() {
        return new Supervision(cards, recusalAskedBy, retaliationReports + 1);
    }
}
