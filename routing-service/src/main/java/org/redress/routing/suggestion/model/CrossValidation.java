package org.redress.routing.suggestion.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/** Judges a way of learning: every example is ranked by a model that has not seen it. */
public final class CrossValidation {

    private static final int FOLDS = 5;
    private static final double WANTED_COVERAGE = 0.8;
    /** A little more than is promised, since the examples are not the texts to come. */
    private static final double WANTED_ACCURACY = 0.925;

    /** In the order of the examples. */
    private final List<Judged> judged;

    private CrossValidation(List<Judged> judged) {
        this.judged = judged;
    }

    /** One example, ranked by a model of the others. */
    private record Judged(String label, List<Ranked> ranked) {

        static Judged by(TextClassifier classifier, Example one) {
            return new Judged(one.label(), classifier.rank(one.text(), 0));
        }

        String first() {
            return ranked.get(0).label();
        }

        double confidence() {
            return ranked.get(0).confidence();
        }

        boolean isRight() {
            return first().equals(label);
        }

        boolean isAmongTwo() {
            return ranked.stream().limit(2).anyMatch(one -> one.label().equals(label));
        }
    }

    public static CrossValidation of(List<Example> examples, Learner learner) {
        return new CrossValidation(judged(examples, learner));
    }

    /** Whether the right label of an example, named by its position, came first. */
    public boolean isRight(int example) {
        return judged.get(example).isRight();
    }

    Figures figures() {
        var surestFirst = judged.stream()
                .sorted(Comparator.comparingDouble(Judged::confidence).reversed())
                .toList();
        var spoken = spoken(surestFirst);
        return new Figures(
                judged.size(),
                share(judged, judged.stream().filter(Judged::isRight).count()),
                macroF1(judged),
                share(judged, judged.stream().filter(Judged::isAmongTwo).count()),
                spoken == 0 ? 1 : surestFirst.get(spoken - 1).confidence(),
                share(judged, spoken),
                spoken == 0 ? 0 : rightOf(surestFirst, spoken) / (double) spoken);
    }

    /** Every fold has its share of each label; each cell is written by one fold alone. */
    private static List<Judged> judged(List<Example> examples, Learner learner) {
        var byLabel = IntStream.range(0, examples.size())
                .boxed()
                .sorted(Comparator.comparing(i -> examples.get(i).label()))
                .toList();
        var judged = new Judged[examples.size()];
        IntStream.range(0, FOLDS).parallel().forEach(left -> {
            var classifier = TextClassifier.train(
                    IntStream.range(0, byLabel.size())
                            .filter(i -> i % FOLDS != left)
                            .mapToObj(i -> examples.get(byLabel.get(i)))
                            .toList(),
                    learner);
            IntStream.range(0, byLabel.size())
                    .filter(i -> i % FOLDS == left)
                    .map(byLabel::get)
                    .forEach(i -> judged[i] = Judged.by(classifier, examples.get(i)));
        });
        return List.of(judged);
    }

    /** As many as wanted, or fewer, until those are right often enough. */
    private static int spoken(List<Judged> surestFirst) {
        var spoken = (int) Math.round(WANTED_COVERAGE * surestFirst.size());
        while (spoken > 0 && rightOf(surestFirst, spoken) < WANTED_ACCURACY * spoken) {
            spoken--;
        }
        return spoken;
    }

    private static long rightOf(List<Judged> surestFirst, int first) {
        return surestFirst.stream().limit(first).filter(Judged::isRight).count();
    }

    private static double share(List<Judged> all, long some) {
        return some / (double) all.size();
    }

    private static double macroF1(List<Judged> judged) {
        var right = new HashMap<String, Integer>();
        var named = new HashMap<String, Integer>();
        var there = new HashMap<String, Integer>();
        for (var one : judged) {
            there.merge(one.label(), 1, Integer::sum);
            named.merge(one.first(), 1, Integer::sum);
            right.merge(one.label(), one.isRight() ? 1 : 0, Integer::sum);
        }
        return there.keySet().stream()
                .mapToDouble(label -> 2.0 * right.get(label) / (there.get(label) + named.getOrDefault(label, 0)))
                .average()
                .orElse(0);
    }
}
