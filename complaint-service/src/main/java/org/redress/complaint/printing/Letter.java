package org.redress.complaint.printing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.redress.complaint.model.TextField;
import org.redress.complaint.model.TimelineEntry;
import org.redress.complaint.record.Due;
import org.redress.complaint.record.RecordedEntry;
import org.redress.complaint.record.StoredComplaint;
import org.redress.contracts.ComplaintEvent.ComplaintAccepted;
import org.redress.contracts.ComplaintEvent.ComplaintFiled;
import org.redress.contracts.ComplaintEvent.ComplaintReclassified;
import org.redress.contracts.ComplaintEvent.ExtensionGranted;
import org.redress.contracts.EventTypes;

/**
 * What a notice says: the complaint as it stood when the notice was issued, whatever happened since. {@code facts} are
 * the coded facts of that time, {@code texts} what the reader may read, {@code result} the department's that was
 * concluded.
 * Only {@code due}, a date the notice itself started, may become more certain later; it is left out once extended.
 */
public record Letter(
        Notice notice,
        String number,
        Map<String, Object> facts,
        Map<TextField, String> texts,
        Optional<TimelineEntry> filed,
        Optional<TimelineEntry> accepted,
        Optional<TimelineEntry> result,
        Optional<Due> due) {

    private static final Map<NoticeKind, String> CLOCKS =
            Map.of(NoticeKind.SUPPLEMENT, "SUPPLEMENT", NoticeKind.ACCEPTANCE, "CONCLUSION");
    private static final String FILED = EventTypes.nameOf(ComplaintFiled.class);
    private static final String ACCEPTED = EventTypes.nameOf(ComplaintAccepted.class);
    private static final String EXTENDED = EventTypes.nameOf(ExtensionGranted.class);
    private static final Set<String> FACTS = Set.of(FILED, ACCEPTED, EventTypes.nameOf(ComplaintReclassified.class));

    /** {@code readable}: which texts the reader may read at all. */
    public static Letter of(StoredComplaint stored, Notice notice, Predicate<TextField> readable) {
        var before = stored.timeline().stream()
                .map(RecordedEntry::entry)
                .filter(entry -> entry.sequence() <= notice.sequence())
                .toList();
        var result = notice.kind() == NoticeKind.RESULT ? Results.standing(before) : Optional.<TimelineEntry>empty();
        var texts = new EnumMap<TextField, String>(TextField.class);
        before.stream().filter(entry -> FACTS.contains(entry.type())).forEach(entry -> add(entry, readable, texts));
        add(notice.basis(), readable, texts);
        return new Letter(
                notice,
                stored.labels().number(),
                last(before, FACTS).orElseThrow().data(),
                texts,
                last(before, Set.of(FILED)),
                last(before, Set.of(ACCEPTED)),
                result,
                due(stored, notice));
    }

    private static void add(TimelineEntry entry, Predicate<TextField> readable, Map<TextField, String> to) {
        entry.texts()
                .forEach((key, text) ->
                        TextField.ofKey(key).filter(readable).ifPresent(field -> to.put(field, text.text())));
    }

    private static Optional<TimelineEntry> last(List<TimelineEntry> entries, Set<String> types) {
        return entries.stream().filter(entry -> types.contains(entry.type())).reduce((earlier, later) -> later);
    }

    private static Optional<Due> due(StoredComplaint stored, Notice notice) {
        var stage = CLOCKS.get(notice.kind());
        var extended = stored.timeline().stream()
                .map(RecordedEntry::entry)
                .anyMatch(entry -> entry.type().equals(EXTENDED)
                        && stage != null
                        && stage.equals(entry.data().get("stage")));
        return Optional.ofNullable(stage)
                .map(stored.deadlines()::get)
                .filter(due -> due.run() == notice.sequence() && due.stands() && !extended);
    }
}
