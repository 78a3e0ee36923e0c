package org.redress.notification.deadline.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.contracts.CardColour;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.HandlingClass;
import org.redress.notification.calendar.model.LastDay;
import org.redress.notification.calendar.model.Period;

/**
 * When a stage starts, stops and pauses, and how long it may take. {@code redo} events start a run that inherits the due
 * date of the run before; {@code cards} narrows the cards that start it; a {@code silent} stage is a window that merely
 * closes: it never warns and is never breached; {@code legalBasis} is null where the limit is local practice.
 */
public record StagePolicy(
        String id,
        Owner owner,
        Set<Class<? extends ComplaintEvent>> start,
        Set<Class<? extends ComplaintEvent>> redo,
        Set<Class<? extends ComplaintEvent>> stop,
        Set<Class<? extends ComplaintEvent>> pause,
        Set<Class<? extends ComplaintEvent>> resume,
        Set<CardColour> cards,
        Period length,
        Map<HandlingClass, Integer> byClass,
        LastDay lastDay,
        Extendable extendable,
        List<Integer> warn,
        boolean silent,
        String legalBasis) {

    /** The most that may be granted in all, in the stage's unit, and how often; kept by whoever grants. */
    public record Extendable(int max, int times) {}

    public Period lengthFor(HandlingClass handlingClass) {
        var amount = handlingClass == null ? null : byClass.get(handlingClass);
        return amount == null ? length : new Period(amount, length.unit());
    }

    boolean startsOn(ComplaintEvent event) {
        return start.contains(event.getClass())
                && (!(event instanceof ComplaintEvent.SupervisionCardIssued card) || cards.contains(card.colour()));
    }

    boolean restartsOn(ComplaintEvent event) {
        return startsOn(event) || redo.contains(event.getClass());
    }
}
