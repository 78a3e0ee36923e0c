package org.redress.portal.cases;

import java.util.List;
import org.redress.portal.services.TimelineEntry;

/** An entry of a history in words. {@code said} holds the texts in it, {@code kept} the labels of those kept from the reader. */
record Happening(TimelineEntry entry, String what, List<Line> facts, List<Line> said, List<String> kept) {

    /** The first entry; what was filed is told elsewhere on the page. */
    public boolean isFiling() {
        return entry.sequence() == 1;
    }

    record Line(String label, String value) {}
}
