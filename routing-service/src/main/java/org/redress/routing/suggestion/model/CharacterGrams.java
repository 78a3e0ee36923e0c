package org.redress.routing.suggestion.model;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Single characters and pairs of them, counted: no word boundaries are needed, which Chinese does not write. What stands
 * first says most of the matter, as a title does, and counts several times.
 */
final class CharacterGrams {

    private static final int LONGEST = 2;
    private static final int HEAD = 20;
    private static final int HEAD_WEIGHT = 4;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private CharacterGrams() {}

    static Map<String, Integer> of(String text) {
        var counts = new HashMap<String, Integer>();
        var characters = normalised(text).codePoints().toArray();
        count(characters, characters.length, 1, counts);
        count(characters, Math.min(HEAD, characters.length), HEAD_WEIGHT - 1, counts);
        return counts;
    }

    private static void count(int[] characters, int end, int weight, Map<String, Integer> counts) {
        for (var length = 1; length <= LONGEST; length++) {
            for (var from = 0; from + length <= end; from++) {
                counts.merge(new String(characters, from, length), weight, Integer::sum);
            }
        }
    }

    private static String normalised(String text) {
        var narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SPACE.matcher(narrow).replaceAll(" ").strip();
    }
}
