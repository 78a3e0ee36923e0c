package org.redress.complaint.tika;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** First bytes that decide alone, whatever follows them: a file that is also something else stays what it begins as. */
final class Signatures {

    /** Enough of a file for any of these. */
    static final int LENGTH = 512;

    /** Windows, Linux and macOS programs, Java classes, Android code, scripts, shortcuts, cabinets. */
    private static final List<byte[]> EXECUTABLE = Stream.of(
                    "4D5A", // Windows
                    "7F454C46", // Linux
                    "FEEDFACE", // macOS
                    "FEEDFACF",
                    "CEFAEDFE",
                    "CFFAEDFE",
                    "CAFEBABE", // Java class, macOS for several processors
                    "6465780A", // Android
                    "2321", // script that names its interpreter
                    "EFBBBF2321",
                    "4C0000000114020000000000C000000000000046", // Windows shortcut
                    "4D534346") // cabinet
            .map(HexFormat.of()::parseHex)
            .toList();

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE = HexFormat.of().parseHex("D0CF11E0A1B11AE1");

    private Signatures() {}

    static boolean isExecutable(byte[] head) {
        return EXECUTABLE.stream().anyMatch(signature -> begins(head, signature));
    }

    static boolean isZip(byte[] head) {
        return begins(head, ZIP) || begins(head, EMPTY_ZIP);
    }

    static boolean isOle(byte[] head) {
        return begins(head, OLE);
    }

    /** As browsers would guess: HTML, SVG and any other XML, also in UTF-16 or after blanks. */
    static boolean isMarkup(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)?\\s*", "");
        return text.matches("(?s)<[A-Za-z!?/].*");
    }

    private static boolean begins(byte[] head, byte[] signature) {
        return head.length >= signature.length
                && Arrays.equals(head, 0, signature.length, signature, 0, signature.length);
    }
}
