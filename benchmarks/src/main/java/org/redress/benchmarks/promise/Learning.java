package org.redress.benchmarks.promise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.redress.benchmarks.measure.Finding;
import org.redress.benchmarks.measure.Measurement;
import org.redress.benchmarks.measure.Needs;
import org.redress.benchmarks.measure.Setting;
import org.redress.routing.suggestion.liblinear.LiblinearLearner;
import org.redress.routing.suggestion.model.Example;
import org.redress.routing.suggestion.model.SuggestionModel;

/**
 * P7: how long it takes to learn from a thousand texts, the cross-validation included, and to suggest for one. The texts are
 * drawn: of so many characters as letters to an office have, common ones often and rare ones seldom, each label with some of
 * its own.
 */
public final class Learning implements Measurement {

    private static final int EXAMPLES = 1_000;
    private static final int LABELS = 7;
    private static final int CHARACTERS_OF_A_TEXT = 416;
    private static final int FIRST_CHARACTER = 0x4e00;
    private static final int CHARACTERS = 3_000;
    private static final int OWN_CHARACTERS = 60;
    private static final double OWN = 0.05;

    private static final double TRAINING_SECONDS = 5;
    private static final double SUGGESTION_MILLIS = 2;

    @Override
    public String id() {
        return "P7";
    }

    @Override
    public String about() {
        return "suggestions from texts";
    }

    @Override
    public Needs needs() {
        return Needs.NOTHING;
    }

    @Override
    public void measure(Setting on) {
        var examples = examples();
        var training = new ArrayList<Double>();
        var suggesting = new ArrayList<Double>();
        for (var round = 0; round <= on.plan().rounds(); round++) {
            var begun = System.nanoTime();
            var model = SuggestionModel.train(1, Instant.EPOCH, examples, new LiblinearLearner());
            var trained = System.nanoTime();
            examples.forEach(example -> model.suggest(example.text()));
            if (round > 0) { // the first one warms up
                training.add((trained - begun) / 1e9);
                suggesting.add((System.nanoTime() - trained) / 1e6 / EXAMPLES);
            }
        }
        on.found(Finding.of(id(), "learning from 1 000 texts, cross-validation included", training, "s")
                .atMost(TRAINING_SECONDS));
        on.found(Finding.of(id(), "suggestion for a text", suggesting, "ms").atMost(SUGGESTION_MILLIS));
    }

    private static List<Example> examples() {
        var random = new Random(1);
        return IntStream.range(0, EXAMPLES)
                .mapToObj(i -> new Example(text(random, i % LABELS), "label " + i % LABELS))
                .toList();
    }

    private static String text(Random random, int label) {
        return IntStream.range(0, CHARACTERS_OF_A_TEXT)
                .map(i -> random.nextDouble() < OWN
                        ? CHARACTERS + label * OWN_CHARACTERS + random.nextInt(OWN_CHARACTERS)
                        : (int) (CHARACTERS * Math.pow(random.nextDouble(), 3)))
                .map(rank -> FIRST_CHARACTER + rank)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
