package org.redress.complaint.attachment;

import java.text.Normalizer;

/** The name a file is kept under: what was sent, without path and without characters that hide something or break systems. */
public final class FileName {

    private static final int MOST = 200;
    private static final String NAMELESS = "file";

    private FileName() {}

    public static String of(String sent) {
        var line = Normalizer.normalize(sent == null ? "" : sent, Normalizer.Form.NFC)
                .replaceAll(
                        "[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]", "") // marks of writing direction turn endings round
                .replaceFirst("^.*[/\\\\]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        return line.isEmpty() ? NAMELESS : shortened(line);
    }

    /** Its ending is kept. */
    private static String shortened(String name) {
        var codePoints = name.codePoints().toArray();
        var tooMany = codePoints.length - MOST;
        if (tooMany <= 0) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        var kept = MOST - ending.codePointCount(0, ending.length());
        return new String(codePoints, 0, kept) + ending;
    }
}
