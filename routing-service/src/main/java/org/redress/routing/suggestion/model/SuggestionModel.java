package org.redress.routing.suggestion.model;

import java.time.Instant;
import java.util.List;

/** A version of what was learnt, with what is known of its quality. */
public record SuggestionModel(int version, Instant trainedAt, TextClassifier classifier, Figures figures) {

    /** Below so many examples it says nothing. */
    public static final int LEAST_EXAMPLES = 200;

    private static final int SHOWN = 2;

    /** @param abstained whether the text says too little to show anything */
    public record Suggestions(boolean abstained, List<Ranked> ranked) {}

    /** @throws IllegalArgumentException when there are fewer than two labels */
    public static SuggestionModel train(int version, Instant now, List<Example> examples, Learner learner) {
        if (examples.stream().map(Example::label).distinct().count() < 2) {
            throw new IllegalArgumentException("fewer than two labels");
        }
        return new SuggestionModel(
                version, now, TextClassifier.train(examples, learner), CrossValidation.of(examples, learner));
    }

    /** The best two, also when nothing should be shown. */
    public Suggestions suggest(String text) {
        var ranked = classifier.rank(text, SHOWN).stream().limit(SHOWN).toList();
        var isSure = figures.examples() >= LEAST_EXAMPLES && ranked.get(0).confidence() >= figures.threshold();
        return new Suggestions(!isSure, ranked);
    }
}
