package org.redress.complaint.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Recognises that one complainant complains about the same thing again, however the names are spaced or cased. */
public final class SameMatter {

    private SameMatter() {}

    /** Null without a respondent: two complaints of one complainant are then not taken for the same matter. */
    public static String of(Facts facts, Map<TextField, String> texts) {
        var complainant = texts.get(TextField.COMPLAINANT_NAME);
        var respondent = facts.respondentDepartment() == null
                ? texts.get(TextField.RESPONDENT_NAME)
                : facts.respondentDepartment();
        return complainant == null || respondent == null
                ? null
                : key(complainant, facts.country(), respondent, facts.category());
    }

    /** Equal for the same name, country, respondent and category; a hash, so that it can be stored and indexed. */
    public static String key(String complainant, String country, String respondent, String category) {
        return Sha256.hex(
                CanonicalJson.of(List.of(normalised(complainant), country, normalised(respondent), category)));
    }

    /** Letters and digits only, full width as half width, in lower case. */
    public static String normalised(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var letters = plain.replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
        return letters.isEmpty() ? plain : letters;
    }
}
