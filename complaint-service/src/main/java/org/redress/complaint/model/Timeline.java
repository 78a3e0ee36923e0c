package org.redress.complaint.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.EventTypes;

/** Turns what was decided into the entries that prove it. */
public final class Timeline {

    /** More would make the complaint's one document unwieldy. */
    public static final int MAX_ENTRIES = 2_000;

    private Timeline() {}

    /** {@code json} gives the event as it will be published. */
    public static List<TimelineEntry> entries(
            Head end, List<Step> steps, Function<ComplaintEvent, Map<String, Object>> json) {
        var entries = new ArrayList<TimelineEntry>();
        var head = end;
        for (var step : steps) {
            var texts = new TreeMap<String, SaltedText>();
            step.texts().forEach((field, text) -> texts.put(field.key(), SaltedText.of(text)));
            var entry =
                    TimelineEntry.after(head, EventTypes.nameOf(step.event()), step, json.apply(step.event()), texts);
            entries.add(entry);
            head = entry.head();
        }
        return entries;
    }
}
