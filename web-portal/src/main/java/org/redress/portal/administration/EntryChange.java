package org.redress.portal.administration;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.redress.portal.services.DirectoryEntries.Edit;
import org.redress.portal.services.DirectoryEntries.Entry;

/** What somebody changed about an entry: only the fields that differ. */
record EntryChange(Instant at, String by, boolean added, List<Line> lines) {

    /** {@code field} names a message; what was or is empty is an empty text. */
    record Line(String field, String before, String after) {}

    static EntryChange of(Edit edit) {
        var before = edit.before() == null ? Map.<String, String>of() : fields(edit.before());
        var lines = fields(edit.after()).entrySet().stream()
                .map(after -> new Line(after.getKey(), before.getOrDefault(after.getKey(), ""), after.getValue()))
                .filter(line -> !line.before().equals(line.after()))
                .toList();
        return new EntryChange(edit.at(), edit.by(), edit.before() == null, lines);
    }

    private static Map<String, String> fields(Entry entry) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("zh", entry.zh());
        fields.put("en", entry.en());
        fields.put("aliases", entry.aliases() == null ? "" : String.join(", ", entry.aliases()));
        fields.put("parent", entry.parent());
        fields.put("successor", entry.successor());
        fields.put("opens", entry.opens());
        fields.put("closes", entry.closes());
        fields.put("phone", entry.phone());
        fields.put("email", entry.email());
        fields.put("address", entry.address());
        fields.put("kind", entry.kind());
        fields.put("handlingClass", entry.handlingClass());
        fields.put("transferTo", entry.transferTo());
        fields.put("active", String.valueOf(entry.active()));
        fields.replaceAll((name, value) -> Objects.requireNonNullElse(value, ""));
        return fields;
    }
}
