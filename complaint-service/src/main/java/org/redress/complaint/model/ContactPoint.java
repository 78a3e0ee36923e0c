package org.redress.complaint.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises an e-mail address or a telephone number however it is written. */
public final class ContactPoint {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final Pattern EXTENSION = Pattern.compile("(ext|x|转).*$");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9 ()./-]+");
    private static final int FEWEST_DIGITS = 6;

    private ContactPoint() {}

    /** The address in lower case, or the digits without those of an extension; empty if it is neither. */
    public static Optional<String> normalised(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        if (ADDRESS.matcher(text).matches()) {
            return Optional.of(text);
        }
        var number = EXTENSION.matcher(text).replaceFirst("").strip();
        var digits = number.replaceAll("[^0-9]", "").replaceFirst("^00", "");
        return NUMBER.matcher(number).matches() && digits.length() >= FEWEST_DIGITS
                ? Optional.of(digits)
                : Optional.empty();
    }
}
