package org.redress.routing.decision.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.redress.contracts.AssignmentBasis;
import org.redress.contracts.RoutingEvent;
import org.redress.routing.decision.model.Decision.Decided;
import org.redress.routing.decision.model.Decision.Undetermined;
import org.redress.routing.rule.model.Facts;

/**
 * What routing knows of one complaint. {@code facts} are null before acceptance; {@code routable} means accepted and
 * waiting for a department; {@code heldBy} are all units that ever led it; {@code queue} is null unless a person must
 * decide; {@code assignment} is null while nobody has it; {@code placement} is null unless a rule was the first to place it.
 */
public record RoutingCase(
        UUID complaintId,
        Facts facts,
        boolean routable,
        Set<String> heldBy,
        Assignment assignment,
        List<Ruling> rulings,
        Waiting queue,
        Placement placement) {

    public RoutingCase {
        heldBy = Set.copyOf(heldBy);
        rulings = List.copyOf(rulings);
    }

    public static RoutingCase unknown(UUID complaintId) {
        return new RoutingCase(complaintId, null, false, Set.of(), null, List.of(), null, null);
    }

    public Step accepted(Facts accepted, Trigger trigger, Router router, Instant now) {
        var decision = router.byRules(accepted, trigger.day(), heldBy);
        return rule(accepted, decision, null, trigger, now);
    }

    /** Routes anew only while nobody has the case; a case that somebody has keeps its department. */
    public Step reclassified(Facts corrected, Trigger trigger, Router router, Instant now) {
        if (!routable) {
            return Step.silent(
                    new RoutingCase(complaintId, corrected, false, heldBy, assignment, rulings, queue, placement));
        }
        return rule(corrected, router.onCorrection(returns(), corrected, trigger.day(), heldBy), null, trigger, now);
    }

    private long returns() {
        return rulings.stream().filter(ruling -> ruling.returnedBy() != null).count();
    }

    public Step returned(String by, String suggested, int returns, Trigger trigger, Router router, Instant now) {
        var held = new TreeSet<>(heldBy);
        held.add(by);
        var misplaced = placement != null && assignment != null && assignment.basis() == AssignmentBasis.RULE;
        var placed = misplaced ? placement.asReturned() : placement;
        var given = new RoutingCase(complaintId, facts, routable, held, null, rulings, queue, placed);
        return given.rule(facts, router.bySuggestion(suggested, returns, facts, held), by, trigger, now);
    }

    public Step assigned(Assignment to) {
        var held = new TreeSet<>(heldBy);
        held.add(to.lead());
        var ruled = overrules(to) ? withLastSuperseded() : rulings;
        return Step.silent(new RoutingCase(complaintId, facts, false, held, to, ruled, null, placement(to)));
    }

    /** Rules are measured by the first department a complaint got; what people and returns made of it later is theirs. */
    private Placement placement(Assignment to) {
        var ruled = lastRuling()
                .map(Ruling::decision)
                .filter(Decided.class::isInstance)
                .map(Decided.class::cast);
        var byRule = heldBy.isEmpty() && to.basis() == AssignmentBasis.RULE;
        return byRule && ruled.isPresent() && ruled.get().rule() != null
                ? new Placement(
                        ruled.get().rule(),
                        ruled.get().ruleVersion(),
                        lastRuling().orElseThrow().decidedAt(),
                        false)
                : placement;
    }

    /** The lead takes it on: that it belongs there is now more than a guess. */
    public Step signedFor(String by, Instant at) {
        var taken = assignment != null && assignment.lead().equals(by) ? assignment.signedForAt(at) : assignment;
        return Step.silent(new RoutingCase(complaintId, facts, routable, heldBy, taken, rulings, queue, placement));
    }

    /** Concluded, withdrawn, merged or not accepted: nothing is left to route. */
    public Step ended() {
        return Step.silent(
                new RoutingCase(complaintId, facts, false, heldBy, assignment, withLastSuperseded(), null, placement));
    }

    public Optional<Ruling> lastRuling() {
        return rulings.isEmpty() ? Optional.empty() : Optional.of(rulings.get(rulings.size() - 1));
    }

    /** Lead or co-handler: of the assignment, or while there is none of the decision. */
    public boolean concerns(String department) {
        if (assignment != null) {
            return assignment.lead().equals(department)
                    || assignment.coHandlers().contains(department);
        }
        return lastRuling()
                .filter(last -> last.decision() instanceof Decided decided
                        && (decided.lead().equals(department)
                                || decided.coHandlers().contains(department)))
                .isPresent();
    }

    private Step rule(Facts known, Decision decision, String returnedBy, Trigger trigger, Instant now) {
        var decided = new Ruling(
                trigger.sequence(),
                trigger.answeredAt(now, rulings),
                trigger.day(),
                known,
                returnedBy,
                decision,
                false);
        var ruling = trigger.answer() == null ? decided : decided.asPublished(trigger.answer());
        var all = new ArrayList<>(withLastSuperseded());
        all.add(ruling);
        var ruled = new RoutingCase(complaintId, known, true, heldBy, null, all, place(ruling), placement);
        return trigger.answer() == null
                ? new Step(ruled, Optional.of(ruling.asEvent(complaintId)), false)
                : new Step(ruled, Optional.empty(), true);
    }

    private Waiting place(Ruling ruling) {
        if (ruling.decision() instanceof Undetermined undetermined) {
            return new Waiting(queue == null ? ruling.decidedAt() : queue.since(), undetermined.reason());
        }
        return null;
    }

    private boolean overrules(Assignment to) {
        var byPerson = to.basis() == AssignmentBasis.PERSON || to.basis() == AssignmentBasis.ADJUDICATED;
        return byPerson
                && lastRuling()
                        .filter(last -> last.decision() instanceof Decided)
                        .isPresent();
    }

    /** A decision that nobody has applied yet never will be; one that was applied stays what it was. */
    private List<Ruling> withLastSuperseded() {
        var last = lastRuling();
        if (!routable || last.isEmpty()) {
            return rulings;
        }
        var all = new ArrayList<>(rulings);
        all.set(all.size() - 1, last.get().asSuperseded());
        return all;
    }

    /**
     * The case after an event, and the decision to publish if there is one. {@code recovered}: there is one that was
     * published before.
     */
    public record Step(RoutingCase routingCase, Optional<RoutingEvent> event, boolean recovered) {

        private static Step silent(RoutingCase routingCase) {
            return new Step(routingCase, Optional.empty(), false);
        }
    }
}
