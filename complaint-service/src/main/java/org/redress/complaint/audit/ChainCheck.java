package org.redress.complaint.audit;

import java.util.ArrayList;
import java.util.List;
import org.redress.complaint.audit.Finding.Code;
import org.redress.complaint.model.Head;
import org.redress.complaint.model.TimelineEntry;

/** Walks the hash chain: every entry as written, none missing, none moved. */
final class ChainCheck {

    private ChainCheck() {}

    static List<Finding> of(List<TimelineEntry> entries, long lastSequence) {
        var findings = new ArrayList<Finding>();
        var before = Head.START;
        for (var entry : entries) {
            findings.addAll(follows(before, entry));
            before = entry.head();
        }
        if (before.sequence() < lastSequence) {
            missing(before.sequence(), lastSequence + 1, findings);
        }
        return findings;
    }

    private static List<Finding> follows(Head before, TimelineEntry entry) {
        var findings = new ArrayList<Finding>();
        if (entry.sequence() <= before.sequence()) {
            findings.add(new Finding(Code.ORDER_CHANGED, entry.sequence(), "sequence"));
        } else if (entry.sequence() > before.sequence() + 1) {
            missing(before.sequence(), entry.sequence(), findings);
        } else if (!entry.previousHash().equals(before.hash())) {
            findings.add(new Finding(Code.CHAIN_BROKEN, entry.sequence(), "previousHash"));
        }
        if (!isAsWritten(entry)) {
            findings.add(new Finding(Code.ENTRY_CHANGED, entry.sequence(), "hash"));
        }
        return findings;
    }

    private static void missing(long after, long before, List<Finding> findings) {
        for (var sequence = after + 1; sequence < before; sequence++) {
            findings.add(new Finding(Code.ENTRY_MISSING, sequence, "timeline"));
        }
    }

    private static boolean isAsWritten(TimelineEntry entry) {
        try {
            return entry.hash().equals(entry.expectedHash());
        } catch (RuntimeException notEvenCanonical) {
            return false;
        }
    }
}
