package org.redress.routing.suggestion.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/** Judges a way of learning: every example is ranked by a model that has not seen it. */
final class CrossValidation {

    private static final int FOLDS = 5;
    private static final double WANTED_COVERAGE = 0.8;
    /** A little more than is promised, since the examples are not the texts to come. */
    private static final double WANTED_ACCURACY = 0.925;

    private CrossValidation() {}

    /** One example, ranked by a model of the others. */
    private record Judged(String label, List<Ranked> ranked) {

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

    static Figures of(List<Example> examples, Learner learner) {
        var judged = judged(examples, learner);
        var surestFirst = judged.stream()
                .sorted(Comparator.comparingDouble(Judged::confidence).reversed())
                .toList();
        var spoken = spoken(surestFirst);
        return new Figures(
                examples.size(),
                share(judged, judged.stream().filter(Judged::isRight).count()),
                macroF1(judged),
                share(judged, judged.stream().filter(Judged::isAmongTwo).count()),
                spoken == 0 ? 1 : surestFirst.get(spoken - 1).confidence(),
                share(judged, spoken),
                spoken == 0 ? 0 : rightOf(surestFirst, spoken) / (double) spoken);
    }

    /** Every fold has its share of each label. */
    private static List<Judged> judged(List<Example> examples, Learner learner) {
        var byLabel =
                examples.stream().sorted(Comparator.comparing(Example::label)).toList();
        var judged = new ArrayList<Judged>();
        for (var fold = 0; fold < FOLDS; fold++) {
            var left = fold;
            var classifier = TextClassifier.train(
                    IntStream.range(0, byLabel.size())
                            .filter(i -> i % FOLDS != left)
                            .mapToObj(byLabel::get)
                            .toList(),
                    learner);
            IntStream.range(0, byLabel.size())
                    .filter(i -> i % FOLDS == left)
                    .mapToObj(byLabel::get)
                    .forEach(one -> judged.add(new Judged(one.label(), classifier.rank(one.text(), 0))));
        }
        return judged;
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
