package org.redress.routing.suggestion.model;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

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

    /** Whether it has learnt enough to say anything. */
    public boolean speaks() {
        return figures.examples() >= LEAST_EXAMPLES;
    }

    /** The best two, also when nothing should be shown. */
    public Suggestions suggest(String text) {
        var ranked = classifier.rank(text, SHOWN).stream().limit(SHOWN).toList();
        return new Suggestions(!isSure(ranked), ranked);
    }

    /** The best two of those that may be named, or none when even the better one is too weak to be shown. */
    public List<Ranked> suggest(String text, Predicate<String> mayBeNamed) {
        var ranked =
                classifier.rank(text, SHOWN, mayBeNamed).stream().limit(SHOWN).toList();
        return isSure(ranked) ? ranked : List.of();
    }

    private boolean isSure(List<Ranked> ranked) {
        return speaks() && !ranked.isEmpty() && ranked.get(0).confidence() >= figures.threshold();
    }
}
