package org.redress.notification.notice.model;

import java.util.UUID;

/** The number people quote, which follows from the id: 60 of its bits in Crockford base 32, 4-4-4. */
public final class ComplaintNumber {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;

    private ComplaintNumber() {}

    /** The first 64 bits without the four that hold the UUID's version. */
    public static String of(UUID id) {
        var bits = id.getMostSignificantBits();
        var rest = ((bits >>> 16) << 12) | (bits & 0xFFF);
        var text = new char[LENGTH];
        for (var i = LENGTH - 1; i >= 0; i--) {
            text[i] = DIGITS.charAt((int) (rest & 31));
            rest >>>= 5;
        }
        return new StringBuilder(new String(text)).insert(8, '-').insert(4, '-').toString();
    }
}
