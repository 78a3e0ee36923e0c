package org.redress.complaint.model;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What people quote, and what they look a complaint up with: Crockford base 32, which has no I, L, O or U. */
public final class ComplaintNumber {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SHORTEST = 4;
    private static final Pattern BEGINNING = Pattern.compile("[" + DIGITS + "]{" + SHORTEST + ",12}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private ComplaintNumber() {}

    /** Twelve characters of the id (its first 64 bits without the four that hold the UUID's version), 4-4-4. */
    public static String of(UUID id) {
        var bits = id.getMostSignificantBits();
        var sixty = ((bits >>> 16) << 12) | (bits & 0xFFF);
        var text = digits(sixty, 12);
        return text.substring(0, 4) + "-" + text.substring(4, 8) + "-" + text.substring(8);
    }

    /** As people type it: any case, with or without hyphens, O for 0, I or L for 1. */
    public static String normalised(String typed) {
        var plain = plain(typed);
        return plain.length() == 12
                ? plain.substring(0, 4) + "-" + plain.substring(4, 8) + "-" + plain.substring(8)
                : plain;
    }

    /** As {@link #beginnings} has it, if four or more characters of a number were typed. */
    public static Optional<String> beginning(String typed) {
        return Optional.of(plain(typed)).filter(BEGINNING.asMatchPredicate());
    }

    /** Without hyphens, of four characters and more. */
    public static List<String> beginnings(String number) {
        var plain = plain(number);
        return IntStream.rangeClosed(SHORTEST, plain.length())
                .mapToObj(length -> plain.substring(0, length))
                .toList();
    }

    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
    }

    /** 128 random bits, unrelated to the id: who has it sees the public part, and nobody can guess it. */
    public static String newTrackingCode() {
        return digits(RANDOM.nextLong(), 13) + digits(RANDOM.nextLong(), 13);
    }

    private static String digits(long bits, int length) {
        var text = new char[length];
        var rest = bits;
        for (var i = length - 1; i >= 0; i--) {
            text[i] = DIGITS.charAt((int) (rest & 31));
            rest >>>= 5;
        }
        return new String(text);
    }
}
