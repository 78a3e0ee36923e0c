package org.redress.routing.suggestion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.routing.suggestion.model.Example;
import org.redress.routing.suggestion.model.Learner;
import org.redress.routing.suggestion.model.SuggestionModel;
import org.redress.routing.suggestion.model.SuggestionModel.Suggestions;
import org.springframework.stereotype.Component;

/** Trains models and asks the newest one; what another instance has trained is in use within two seconds. */
@Component
public class SuggestDepartments {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final SuggestionModels models;
    private final Learner learner;
    private final Clock wallClock = Clock.systemUTC();
    private volatile SuggestionModel newest;
    private volatile Instant lookedAt = Instant.EPOCH;

    SuggestDepartments(SuggestionModels models, Learner learner) {
        this.models = models;
        this.learner = learner;
    }

    /** Empty as long as nothing has been learnt. */
    public Optional<SuggestionModel> model() {
        var now = wallClock.instant();
        if (now.isAfter(lookedAt.plus(LOOK_EVERY))) {
            lookedAt = now;
            var known = newest == null ? 0 : newest.version();
            if (models.newestVersion() > known) {
                newest = models.newest().orElse(newest);
            }
        }
        return Optional.ofNullable(newest);
    }

    /** Nothing is suggested while nothing has been learnt. */
    public List<Suggestions> suggest(List<String> texts) {
        var model = model();
        return texts.stream()
                .map(text -> model.map(known -> known.suggest(text)).orElse(new Suggestions(true, List.of())))
                .toList();
    }

    /**
     * In use when it returns.
     *
     * @throws IllegalArgumentException when there is nothing to tell apart
     */
    public SuggestionModel train(List<Example> examples) {
        return adopt(SuggestionModel.train(1, wallClock.instant(), examples, learner));
    }

    /** Makes it the newest version, in use when this returns. */
    SuggestionModel adopt(SuggestionModel learnt) {
        while (true) {
            var next = learnt.asVersion(models.newestVersion() + 1);
            if (models.add(next)) {
                newest = next;
                return next;
            }
        }
    }
}
