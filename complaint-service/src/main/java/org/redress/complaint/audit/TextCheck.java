package org.redress.complaint.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.redress.complaint.audit.Finding.Code;
import org.redress.complaint.model.SaltedText;
import org.redress.complaint.model.TimelineEntry;

/** Recomputes the commitments of the texts that are still there; all texts of an entry may have been erased since. */
final class TextCheck {

    private TextCheck() {}

    static List<Finding> of(TimelineEntry entry, boolean erased) {
        var findings = new ArrayList<Finding>();
        if (erased && entry.texts().isEmpty()) {
            return findings;
        }
        var fields = new TreeSet<>(entry.commitments().keySet());
        fields.addAll(entry.texts().keySet());
        for (var field : fields) {
            var text = entry.texts().get(field);
            if (text == null) {
                findings.add(new Finding(Code.TEXT_MISSING, entry.sequence(), field));
            } else if (!matches(text, entry.commitments().get(field))) {
                findings.add(new Finding(Code.TEXT_CHANGED, entry.sequence(), field));
            }
        }
        return findings;
    }

    private static boolean matches(SaltedText text, String commitment) {
        try {
            return text.commitment().equals(commitment);
        } catch (RuntimeException notEvenHex) {
            return false;
        }
    }
}
