package org.redress.routing.suggestion.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The grams that texts are compared by, each with its inverse document frequency: what stands in every text tells nothing. */
public final class Vocabulary {

    /** What stands in one text only can only be learnt by heart. */
    private static final int LEAST_TEXTS = 2;

    private static final int MOST_GRAMS = 60_000;

    private final List<String> grams;
    private final double[] idf;
    private final Map<String, Integer> index = new HashMap<>();

    /** Both by feature. */
    public Vocabulary(List<String> grams, double[] idf) {
        this.grams = List.copyOf(grams);
        this.idf = idf;
        for (var i = 0; i < grams.size(); i++) {
            index.put(grams.get(i), i);
        }
    }

    public int size() {
        return grams.size();
    }

    public String gram(int feature) {
        return grams.get(feature);
    }

    public double idf(int feature) {
        return idf[feature];
    }

    /** The grams of one text at a time: those of thousands together would not fit into a small heap. */
    static Vocabulary learn(List<String> texts) {
        var frequency = new HashMap<String, Integer>();
        texts.forEach(text -> CharacterGrams.of(text).keySet().forEach(gram -> frequency.merge(gram, 1, Integer::sum)));
        var mostFrequentFirst =
                Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
        var grams = frequency.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_TEXTS)
                .sorted(mostFrequentFirst)
                .limit(MOST_GRAMS)
                .map(Map.Entry::getKey)
                .sorted(Comparator.naturalOrder())
                .toList();
        var idf = grams.stream()
                .mapToDouble(gram -> Math.log((1.0 + texts.size()) / (1 + frequency.get(gram))) + 1)
                .toArray();
        return new Vocabulary(grams, idf);
    }

    public SparseVector vector(String text) {
        var counts = CharacterGrams.of(text);
        var known = new ArrayList<Integer>();
        counts.keySet().forEach(gram -> {
            var feature = index.get(gram);
            if (feature != null) {
                known.add(feature);
            }
        });
        known.sort(Comparator.naturalOrder());
        var features = known.stream().mapToInt(feature -> feature).toArray();
        var weights = new double[features.length];
        var squares = 0.0;
        for (var i = 0; i < features.length; i++) {
            weights[i] = counts.get(grams.get(features[i])) * idf[features[i]];
            squares += weights[i] * weights[i];
        }
        var length = Math.sqrt(squares);
        for (var i = 0; i < weights.length; i++) {
            weights[i] /= length;
        }
        return new SparseVector(features, weights);
    }
}
