package org.redress.routing.directory.mongo;

import java.time.Instant;
import java.util.List;
import org.redress.routing.directory.model.Edit;
import org.springframework.data.annotation.Id;

/** A change as stored beside its entry; {@code before} is null when the entry was new. */
record EditDocument(Instant at, String by, EntryDocument before, EntryDocument after) {

    /** An entry read for its history only. */
    record Edited(@Id String code, List<EditDocument> edits) {}

    /** At the place that the entry has in its list. */
    static EditDocument of(Edit edit, int position) {
        return new EditDocument(
                edit.at(),
                edit.by(),
                edit.before() == null ? null : EntryDocument.of(edit.before(), position),
                EntryDocument.of(edit.after(), position));
    }

    Edit toModel() {
        return new Edit(at, by, before == null ? null : before.toModel(), after.toModel());
    }
}
