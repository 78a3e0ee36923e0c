package org.redress.complaint.model;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words by which a text is found, the same for what is stored and for what is asked: in lower case, without accents, English
 * plurals as singulars; of scripts that put no space between words each two neighbouring characters.
 */
public final class SearchWords {

    private static final int LONGEST = 32;
    private static final String UNSPACED = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}";
    private static final Pattern RUN = Pattern.compile("[" + UNSPACED + "]+|[\\p{L}\\p{N}&&[^" + UNSPACED + "]]+");
    private static final Pattern BEGINS_UNSPACED = Pattern.compile("^[" + UNSPACED + "]");
    private static final Pattern ACCENT = Pattern.compile("\\p{Mn}");

    /** English words that tell no text from another. */
    private static final Set<String> COMMON = Set.of(
            "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had", "has", "have", "in", "is",
            "it", "its", "not", "of", "on", "or", "our", "that", "the", "they", "this", "to", "was", "we", "were",
            "which", "with", "you");

    private SearchWords() {}

    /** Each once, in the order in which they come; words of one letter, and those common to all texts, are none. */
    public static Set<String> of(String text) {
        var words = new LinkedHashSet<String>();
        runs(text).forEach(run -> words.addAll(isUnspaced(run) ? pairs(run) : spaced(run)));
        return words;
    }

    /** Single characters of scripts without spaces, by which a question of one character is answered. */
    public static Set<String> characters(String text) {
        var characters = new LinkedHashSet<String>();
        runs(text)
                .filter(SearchWords::isUnspaced)
                .flatMapToInt(String::codePoints)
                .forEach(character -> characters.add(Character.toString(character)));
        return characters;
    }

    private static Stream<String> runs(String text) {
        var plain =
                ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return RUN.matcher(Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .results()
                .map(run -> run.group());
    }

    private static boolean isUnspaced(String run) {
        return BEGINS_UNSPACED.matcher(run).find();
    }

    private static List<String> pairs(String run) {
        var characters = run.codePoints().toArray();
        return characters.length == 1
                ? List.of(run)
                : IntStream.range(0, characters.length - 1)
                        .mapToObj(i -> new String(characters, i, 2))
                        .toList();
    }

    private static List<String> spaced(String run) {
        var word = run.length() > LONGEST ? run.substring(0, LONGEST) : run;
        return word.length() < 2 || COMMON.contains(word) ? List.of() : List.of(singular(word));
    }

    /** Harman's three rules, the mildest there are: "fees" is found by "fee", "companies" by "company". */
    private static String singular(String word) {
        if (word.length() < 4 || !word.endsWith("s")) {
            return word;
        }
        var stem = word.substring(0, word.length() - 1);
        if (stem.endsWith("ie") && !stem.endsWith("eie") && !stem.endsWith("aie")) {
            return stem.substring(0, stem.length() - 2) + "y";
        }
        return stem.endsWith("u") || stem.endsWith("s") ? word : stem;
    }
}
