package org.redress.routing.suggestion.model;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * A version of what was learnt, with what is known of its quality.
 *
 * @param learntUntil the newest of the assignments it was learnt from; null when people gave the examples
 */
public record SuggestionModel(
        int version, Instant trainedAt, Instant learntUntil, TextClassifier classifier, Figures figures) {

    /** Below so many examples it says nothing. */
    public static final int LEAST_EXAMPLES = 200;

    private static final int SHOWN = 2;

    /** @param abstained whether the text says too little to show anything */
    public record Suggestions(boolean abstained, List<Ranked> ranked) {}

    /** @throws IllegalArgumentException when there are fewer than two labels */
    public static SuggestionModel train(int version, Instant now, List<Example> examples, Learner learner) {
        return train(version, now, null, examples, CrossValidation.of(checked(examples), learner), learner);
    }

    /** @param validation of the same examples */
    public static SuggestionModel train(
            int version,
            Instant now,
            Instant learntUntil,
            List<Example> examples,
            CrossValidation validation,
            Learner learner) {
        return new SuggestionModel(
                version, now, learntUntil, TextClassifier.train(examples, learner), validation.figures());
    }

    public SuggestionModel asVersion(int next) {
        return new SuggestionModel(next, trainedAt, learntUntil, classifier, figures);
    }

    /** Whether it puts the right label of a text first. */
    public boolean isRight(Example example) {
        return classifier.rank(example.text(), 0).get(0).label().equals(example.label());
    }

    private static List<Example> checked(List<Example> examples) {
        if (examples.stream().map(Example::label).distinct().count() < 2) {
            throw new IllegalArgumentException("fewer than two labels");
        }
        return examples;
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
