package org.redress.complaint.web;

import java.util.List;
import java.util.Locale;
import org.redress.complaint.record.StoredComplaint;
import org.redress.edge.Languages;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;

/** The language of a document: the one asked for, else the complainant's. */
final class PrintLanguage {

    private PrintLanguage() {}

    static Locale named(String language, StoredComplaint stored) {
        if (language == null) {
            return Languages.supported(
                    Locale.forLanguageTag(stored.complaint().facts().language()));
        }
        return switch (language) {
            case "zh" -> Locale.CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> throw Problem.invalid(List.of(FieldError.of("language", "unknown-code")));
        };
    }
}
