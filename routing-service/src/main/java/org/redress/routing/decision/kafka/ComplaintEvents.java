package org.redress.routing.decision.kafka;

import java.util.List;
import java.util.Optional;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.ComplaintEvent.AssignmentReturned;
import org.redress.contracts.ComplaintEvent.AssignmentSignedFor;
import org.redress.contracts.ComplaintEvent.ComplaintAccepted;
import org.redress.contracts.ComplaintEvent.ComplaintAssigned;
import org.redress.contracts.ComplaintEvent.ComplaintClosed;
import org.redress.contracts.ComplaintEvent.ComplaintConcluded;
import org.redress.contracts.ComplaintEvent.ComplaintMerged;
import org.redress.contracts.ComplaintEvent.ComplaintNotAccepted;
import org.redress.contracts.ComplaintEvent.ComplaintReclassified;
import org.redress.contracts.ComplaintEvent.ComplaintWithdrawn;
import org.redress.contracts.RedressEvent;
import org.redress.outbox.Arrival;
import org.redress.outbox.Consumed;
import org.redress.outbox.EventHandler;
import org.redress.outbox.ReceivedEvent;
import org.redress.routing.decision.RouteComplaint;
import org.redress.routing.decision.RouteComplaint.Change;
import org.redress.routing.decision.RouteComplaint.Happened;
import org.redress.routing.decision.model.Assignment;
import org.redress.routing.rule.model.Facts;
import org.springframework.stereotype.Component;

/** Says what each event about a complaint means for its routing. */
@Component
class ComplaintEvents implements EventHandler {

    private static final List<Class<? extends ComplaintEvent>> ENDINGS = List.of(
            ComplaintNotAccepted.class,
            ComplaintWithdrawn.class,
            ComplaintMerged.class,
            ComplaintConcluded.class,
            ComplaintClosed.class);

    private final RouteComplaint route;

    ComplaintEvents(RouteComplaint route) {
        this.route = route;
    }

    @Override
    public boolean handle(ReceivedEvent received, RedressEvent event) {
        return apply(List.of(new Arrival(received, event)));
    }

    @Override
    public int handleTogether(List<Arrival> arrivals) {
        return apply(arrivals) ? arrivals.size() : 0;
    }

    /** False when none of them means anything for routing. */
    private boolean apply(List<Arrival> arrivals) {
        var events =
                arrivals.stream().flatMap(arrival -> happened(arrival).stream()).toList();
        if (events.isEmpty()) {
            return false;
        }
        route.apply(events, Consumed.of(arrivals));
        return true;
    }

    private static Optional<Happened> happened(Arrival arrival) {
        var event = (ComplaintEvent) arrival.event();
        return change(event)
                .map(change -> new Happened(event, arrival.received().sequence(), change));
    }

    private static Optional<Change> change(ComplaintEvent event) {
        if (event instanceof ComplaintAccepted accepted) {
            return Optional.of((file, trigger, router, now) -> file.accepted(Facts.of(accepted), trigger, router, now));
        }
        if (event instanceof ComplaintReclassified corrected) {
            return Optional.of(
                    (file, trigger, router, now) -> file.reclassified(Facts.of(corrected), trigger, router, now));
        }
        if (event instanceof AssignmentReturned returned) {
            return Optional.of((file, trigger, router, now) -> file.returned(
                    returned.department(), returned.suggestedDepartment(), returned.returns(), trigger, router, now));
        }
        if (event instanceof ComplaintAssigned assigned) {
            var to = Assignment.to(assigned.lead(), assigned.coHandlers(), assigned.basis());
            return Optional.of((file, trigger, router, now) -> file.assigned(to));
        }
        if (event instanceof AssignmentSignedFor signed) {
            return Optional.of(
                    (file, trigger, router, now) -> file.signedFor(signed.department(), signed.occurredAt()));
        }
        return ENDINGS.contains(event.getClass())
                ? Optional.of((file, trigger, router, now) -> file.ended())
                : Optional.empty();
    }
}
