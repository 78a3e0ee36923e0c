package org.redress.routing.decision;

import java.util.List;
import java.util.stream.Stream;
import org.redress.contracts.RoutingEvent;
import org.redress.routing.decision.model.RoutingCase;
import org.redress.routing.decision.model.RoutingCase.Step;

/**
 * What events that follow one another did to a case, to be stored at once. {@code recovered}: how many of its decisions
 * had been published before it was lost; they come before the {@code news}, which are yet to be published.
 */
public record Followed(RoutingCase routingCase, int recovered, List<RoutingEvent> news) {

    public Followed {
        news = List.copyOf(news);
    }

    static Followed nothing(StoredCase before) {
        return new Followed(before.routingCase(), 0, List.of());
    }

    Followed then(Step step) {
        return new Followed(
                step.routingCase(),
                recovered + (step.recovered() ? 1 : 0),
                Stream.concat(news.stream(), step.event().stream()).toList());
    }

    /** How many decisions the case has told of by then, since {@code before} was read. */
    int emitted() {
        return recovered + news.size();
    }
}
