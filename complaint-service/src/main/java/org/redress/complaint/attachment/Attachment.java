package org.redress.complaint.attachment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.redress.complaint.model.AttachedFile;
import org.redress.complaint.model.SaltedText;
import org.redress.complaint.model.TextField;
import org.redress.complaint.model.TimelineEntry;
import org.redress.contracts.Actor;
import org.redress.contracts.ComplaintEvent.AttachmentAdded;
import org.redress.contracts.EventTypes;

/** A file as its timeline entry tells of it; without a name once that was anonymised, and then its bytes are gone too. */
public record Attachment(AttachedFile file, Optional<String> name, Actor addedBy, Instant addedAt) {

    private static final String TYPE = EventTypes.nameOf(AttachmentAdded.class);

    public static boolean isToldBy(TimelineEntry entry) {
        return entry.type().equals(TYPE);
    }

    public static Attachment of(TimelineEntry entry) {
        var data = entry.data();
        var file = new AttachedFile(
                UUID.fromString((String) data.get("attachmentId")),
                (String) data.get("mediaType"),
                ((Number) data.get("size")).longValue(),
                (String) data.get("sha256"));
        var name = Optional.ofNullable(entry.texts().get(TextField.FILE_NAME.key()));
        return new Attachment(file, name.map(SaltedText::text), entry.actor(), entry.occurredAt());
    }

    /** For whoever saves it: its own name, with an ending that says what it is. */
    public String fileName() {
        var own = name.orElseGet(() -> file.id().toString());
        return FileType.ofMediaType(file.mediaType())
                .map(type -> type.safeName(own))
                .orElse(own);
    }
}
