package org.redress.notification.deadline.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.contracts.CardColour;

/**
 * Who is told, and with which card, the longer a stage is late. Whoever is not named here, as the investor, is only
 * reminded.
 *
 * @param redCards how many red cards of a department in a quarter lead to {@code redCardsLevel}
 */
public record Escalation(Map<Owner, List<Step>> chains, int redCards, int redCardsLevel) {

    public static final Escalation NONE = new Escalation(Map.of(), 0, 0);

    /** Whom a step tells beside the notice of the breach itself. */
    public enum Audience {
        OWNER,
        SUPERVISOR,
        LEADING_GROUP
    }

    /**
     * One level of a chain.
     *
     * @param workingDaysLate counted from the due day; null for the last warning before it
     * @param card null for none
     */
    public record Step(int level, Integer workingDaysLate, CardColour card, Set<Audience> tell) {

        boolean comesWithLastWarning() {
            return workingDaysLate == null;
        }
    }

    /** An unanswered card leads to the level after its own: a stage for replies has no chain. */
    Stream<Step> chainOf(StagePolicy stage) {
        return stage.silent() || !stage.cards().isEmpty()
                ? Stream.empty()
                : chains.getOrDefault(stage.owner(), List.of()).stream();
    }

    public Optional<Step> step(StagePolicy stage, int level) {
        return chainOf(stage).filter(step -> step.level() == level).findFirst();
    }
}
