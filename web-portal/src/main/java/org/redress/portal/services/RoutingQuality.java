package org.redress.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** routing-service: which rules misroute, and how good the suggestions are. */
@Component
public class RoutingQuality {

    private static final String TRAINING = "/api/suggestions/training";

    private final Caller service;

    RoutingQuality(Callers callers) {
        this.service = callers.of(Service.ROUTING);
    }

    /** A rule is flagged that placed {@code least} complaints, of which the share {@code flagFrom} came back. */
    public record Returns(int window, int least, double flagFrom, List<Rule> items) {}

    /** {@code title} in the reader's language; {@code rate} 0 to 1. */
    public record Rule(
            String rule, int version, String title, int placed, int returned, double rate, boolean flagged) {}

    /** {@code learntUntil} null: people gave the examples. */
    public record Model(int version, Instant trainedAt, Instant learntUntil, int size, Figures figures) {}

    /** Cross-validated, each 0 to 1. */
    public record Figures(double accuracy, double topTwo, double coverage, double accuracyAbove) {}

    /** {@code last} null before the first. */
    public record Training(int labels, long fresh, int leastLabels, int leastFresh, Attempt last) {

        public boolean isPossible() {
            return labels >= leastLabels && fresh > 0;
        }
    }

    /** {@code rightBefore} and {@code rightAfter}: of the unseen texts. */
    public record Attempt(Instant at, String outcome, int unseen, int rightBefore, int rightAfter) {}

    public Returns returns() {
        return service.get(new ParameterizedTypeReference<>() {}, "/api/returns");
    }

    /** Empty while nothing has been learnt. */
    public Optional<Model> model() {
        try {
            return Optional.of(service.get(new ParameterizedTypeReference<>() {}, "/api/suggestions/model"));
        } catch (Refused refused) {
            if (refused.problem().status() == HttpStatus.NOT_FOUND.value()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    public Training training() {
        return service.get(new ParameterizedTypeReference<>() {}, TRAINING);
    }

    /** Soon; this does not wait for it. */
    public void train() {
        service.post(Training.class, null, null, Map.of(), TRAINING);
    }
}
