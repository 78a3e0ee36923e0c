package org.redress.routing.decision;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.RoutingEvent;
import org.redress.contracts.RoutingEvent.RoutingDecided;
import org.redress.contracts.RoutingEvent.RoutingUndetermined;
import org.redress.outbox.Consumed;
import org.redress.routing.decision.model.Router;
import org.redress.routing.decision.model.RoutingCase;
import org.redress.routing.decision.model.RoutingCase.Step;
import org.redress.routing.decision.model.Trigger;
import org.redress.routing.directory.Directories;
import org.redress.routing.rule.RuleVersions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Follows a complaint, and answers where it belongs by the rules that were in force when the question arose. */
@Component
public class RouteComplaint {

    private static final Logger LOG = LoggerFactory.getLogger(RouteComplaint.class);
    private static final String DECISIONS = "redress.routing.decisions";

    private final RoutingCases cases;
    private final RuleVersions rules;
    private final Directories directories;
    private final MeterRegistry meters;
    private final Clock clock;
    private final ZoneId zone;
    private final RecoverDecisions recovery;

    RouteComplaint(
            RoutingCases cases,
            RecoverDecisions recovery,
            RuleVersions rules,
            Directories directories,
            MeterRegistry meters,
            Clock clock,
            @Value("${redress.zone}") ZoneId zone) {
        this.cases = cases;
        this.rules = rules;
        this.directories = directories;
        this.meters = meters;
        this.clock = clock;
        this.zone = zone;
        this.recovery = recovery;
    }

    /** What an event does to a case. */
    public interface Change {
        Step to(RoutingCase routingCase, Trigger trigger, Router router, Instant now);
    }

    /** An event of a complaint, its sequence, and what it does to the case. */
    public record Happened(ComplaintEvent event, long sequence, Change change) {}

    /** Of one complaint, in sequence; their effects are stored at once. */
    public void apply(List<Happened> events, Consumed consumed) {
        recovery.first();
        var complaint = events.get(0).event().complaintId();
        var before = cases.find(complaint).orElseGet(() -> StoredCase.none(complaint));
        var after = Followed.nothing(before);
        for (var happened : events) {
            after = after.then(step(happened, after.routingCase(), before.published(after.emitted() + 1)));
        }
        cases.save(before, after, consumed);
        after.news().forEach(this::report);
        meters.counter(DECISIONS, "outcome", "RECOVERED").increment(after.recovered());
    }

    /** {@code published}: what it emitted next before it was lost, if anything. */
    private Step step(Happened happened, RoutingCase routingCase, RoutingEvent published) {
        var at = happened.event().occurredAt();
        var answer = published != null && published.basedOn() == happened.sequence() ? published : null;
        var trigger = new Trigger(happened.sequence(), at, at.atZone(zone).toLocalDate(), answer);
        var router = new Router(rules.effectiveAt(at), directories.current());
        var step = happened.change().to(routingCase, trigger, router, clock.instant());
        if (step.event().isPresent() && published != null) {
            throw new IllegalStateException("published was a decision on another event");
        }
        return step;
    }

    private void report(RoutingEvent decision) {
        if (decision instanceof RoutingDecided decided) {
            meters.counter(DECISIONS, "outcome", "DECIDED").increment();
            LOG.info("Complaint {} goes to {} ({})", decided.complaintId(), decided.lead(), decided.basis());
        } else if (decision instanceof RoutingUndetermined open) {
            meters.counter(DECISIONS, "outcome", "UNDETERMINED").increment();
            LOG.info("Complaint {} waits for a person ({})", open.complaintId(), open.reason());
        }
    }
}
