package org.redress.routing.suggestion;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.redress.routing.suggestion.model.CrossValidation;
import org.redress.routing.suggestion.model.Example;
import org.redress.routing.suggestion.model.Label;
import org.redress.routing.suggestion.model.Learner;
import org.redress.routing.suggestion.model.SuggestionModel;
import org.redress.routing.suggestion.model.Training;
import org.redress.routing.suggestion.model.Training.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Learns anew when departments have signed for enough more complaints, and uses it when it is no worse than before. */
@Component
@EnableConfigurationProperties(LearningSettings.class)
public class LearnFromAssignments {

    private static final Logger LOG = LoggerFactory.getLogger(LearnFromAssignments.class);
    private static final Duration LEASE = Duration.ofMinutes(15);
    /** What a complaint is about stands near its beginning; the rest would only fill the heap. */
    private static final int LONGEST_TEXT = 4_000;

    private final Labels labels;
    private final Texts texts;
    private final Trainings trainings;
    private final SuggestDepartments models;
    private final Learner learner;
    private final LearningSettings settings;
    private final MeterRegistry meters;
    private final AtomicInteger known = new AtomicInteger();
    private final Clock wallClock = Clock.systemUTC();

    LearnFromAssignments(
            Labels labels,
            Texts texts,
            Trainings trainings,
            SuggestDepartments models,
            Learner learner,
            LearningSettings settings,
            MeterRegistry meters) {
        this.labels = labels;
        this.texts = texts;
        this.trainings = trainings;
        this.models = models;
        this.learner = learner;
        this.settings = settings;
        this.meters = meters;
        Gauge.builder("redress.routing.suggestions.labels", known, AtomicInteger::doubleValue)
                .description("Complaints that departments have signed for, as many as are learnt from")
                .register(meters);
    }

    /**
     * How much there is to learn from.
     *
     * @param labels complaints that departments have signed for
     * @param fresh those of them since the last attempt
     * @param leastLabels so many it takes to begin
     * @param leastFresh so many of them must be new
     * @param last null before the first attempt
     */
    public record State(int labels, long fresh, int leastLabels, int leastFresh, Training last) {

        boolean isDue() {
            return labels >= leastLabels && fresh >= leastFresh;
        }

        boolean isPossible() {
            return labels >= leastLabels && fresh > 0;
        }
    }

    public State state() {
        return state(labels.newest(settings.mostExamples()));
    }

    private State state(List<Label> newest) {
        known.set(newest.size());
        var last = trainings.last();
        var until = last.map(Training::until).orElse(Instant.EPOCH);
        var fresh = newest.stream().filter(label -> label.at().isAfter(until)).count();
        return new State(newest.size(), fresh, SuggestionModel.LEAST_EXAMPLES, settings.leastNew(), last.orElse(null));
    }

    /** {@code asked}: by a person, who need not wait until enough is new. False when there was nothing to do. */
    boolean learn(boolean asked) {
        var newest = labels.newest(settings.mostExamples());
        var state = state(newest);
        var wanted = asked ? state.isPossible() : state.isDue();
        return wanted && trainings.claim(wallClock.instant(), LEASE) && learnClaimed(newest);
    }

    private boolean learnClaimed(List<Label> newest) {
        var done = Optional.<Training>empty();
        try {
            done = learn(newest);
            return done.isPresent();
        } catch (Texts.Away away) {
            meters.counter("redress.routing.suggestions.trainings", "outcome", "AWAY")
                    .increment();
            LOG.warn("Nothing learnt for now: {}", away.getMessage());
            return false;
        } finally {
            trainings.release(done);
        }
    }

    private Optional<Training> learn(List<Label> newest) {
        var used = new ArrayList<Label>();
        var examples = new ArrayList<Example>();
        for (var label : newest) {
            texts.of(label.complaintId()).ifPresent(text -> {
                used.add(label);
                examples.add(new Example(shortened(text), label.department()));
            });
        }
        var departments = examples.stream().map(Example::label).distinct().count();
        if (examples.size() < SuggestionModel.LEAST_EXAMPLES || departments < 2) {
            LOG.info("Nothing learnt: {} texts of {} departments", examples.size(), departments);
            return Optional.empty();
        }
        return Optional.of(learn(used, examples));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    private Training learn(List<Label> used, List<Example> examples) {
        var validation = CrossValidation.of(examples, learner);
        var until = used.get(0).at();
        var candidate = SuggestionModel.train(1, wallClock.instant(), until, examples, validation, learner);
        var training = judge(candidate, validation, used, examples);
        if (training.outcome() != Outcome.KEPT) {
            models.adopt(candidate);
        }
        meters.counter(
                        "redress.routing.suggestions.trainings",
                        "outcome",
                        training.outcome().name())
                .increment();
        LOG.info(
                "Learnt from {} assignments: {}, right on unseen texts {} before and {} after of {}",
                examples.size(),
                training.outcome(),
                training.rightBefore(),
                training.rightAfter(),
                training.unseen());
        return training;
    }

    /** On the texts that neither has been trained on: a model knows by heart what it was trained on. */
    private Training judge(
            SuggestionModel candidate, CrossValidation validation, List<Label> used, List<Example> examples) {
        var present = models.model().filter(SuggestionModel::speaks);
        var known = present.map(SuggestionModel::learntUntil).orElse(Instant.EPOCH);
        var unseen = IntStream.range(0, examples.size())
                .filter(i -> used.get(i).at().isAfter(known))
                .toArray();
        var after = (int) IntStream.of(unseen).filter(validation::isRight).count();
        var before = present.map(model -> (int) IntStream.of(unseen)
                        .filter(i -> model.isRight(examples.get(i)))
                        .count())
                .orElse(0);
        var outcome = present.isEmpty() ? Outcome.FIRST : after >= before ? Outcome.REPLACED : Outcome.KEPT;
        return new Training(
                candidate.trainedAt(),
                candidate.learntUntil(),
                outcome,
                unseen.length,
                before,
                after,
                candidate.figures());
    }
}
