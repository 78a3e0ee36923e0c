package org.redress.routing.suggestion.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Ranks labels by what a text says.
 *
 * @param labels in the order of the model's classes
 */
public record TextClassifier(Vocabulary vocabulary, List<String> labels, LinearModel model) {

    private static final int WORDS = 5;

    static TextClassifier train(List<Example> examples, Learner learner) {
        var texts = examples.stream().map(Example::text).toList();
        var vocabulary = Vocabulary.learn(texts);
        var labels = examples.stream().map(Example::label).distinct().sorted().toList();
        var classes =
                examples.stream().mapToInt(one -> labels.indexOf(one.label())).toArray();
        var vectors = texts.stream().map(vocabulary::vector).toList();
        var model = learner.learn(vectors, classes, labels.size(), vocabulary.size());
        return new TextClassifier(vocabulary, labels, model);
    }

    /** All labels, the likeliest first; the words of the first {@code explained} only. */
    public List<Ranked> rank(String text, int explained) {
        return rank(text, explained, label -> true);
    }

    /** Those labels only that may be named. */
    List<Ranked> rank(String text, int explained, Predicate<String> mayBeNamed) {
        var vector = vocabulary.vector(text);
        var probabilities = model.probabilities(vector);
        var likeliestFirst = IntStream.range(0, labels.size())
                .boxed()
                .filter(c -> mayBeNamed.test(labels.get(c)))
                .sorted(Comparator.comparingDouble((Integer c) -> probabilities[c])
                        .reversed())
                .toList();
        var ranked = new ArrayList<Ranked>();
        for (var c : likeliestFirst) {
            var words = ranked.size() < explained ? words(vector, c) : List.<String>of();
            ranked.add(new Ranked(labels.get(c), probabilities[c], words));
        }
        return ranked;
    }

    /** Pairs of characters that speak for a label more than for the average of all: single ones say nothing to a reader. */
    private List<String> words(SparseVector text, int label) {
        var telling = IntStream.range(0, text.size())
                .mapToDouble(i -> telling(text, i, label))
                .toArray();
        return IntStream.range(0, text.size())
                .filter(i -> telling[i] > 0 && isReadable(vocabulary.gram(text.feature(i))))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> telling[i]).reversed())
                .limit(WORDS)
                .map(i -> vocabulary.gram(text.feature(i)))
                .toList();
    }

    private double telling(SparseVector text, int i, int label) {
        var feature = text.feature(i);
        var sum = 0.0;
        for (var c = 0; c < labels.size(); c++) {
            sum += model.weight(c, feature);
        }
        return (model.weight(label, feature) - sum / labels.size()) * text.weight(i);
    }

    private static boolean isReadable(String gram) {
        return gram.codePointCount(0, gram.length()) > 1 && gram.codePoints().allMatch(Character::isLetterOrDigit);
    }
}
