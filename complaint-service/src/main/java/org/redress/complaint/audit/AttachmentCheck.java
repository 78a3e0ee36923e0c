package org.redress.complaint.audit;

import java.util.Optional;
import java.util.UUID;
import org.redress.complaint.audit.Finding.Code;
import org.redress.complaint.model.TimelineEntry;
import org.redress.contracts.ComplaintEvent.AttachmentAdded;
import org.redress.contracts.EventTypes;

/** Recomputes the hash of each attached file; an entry whose name is gone was anonymised, and its file with it. */
final class AttachmentCheck {

    private static final String TYPE = EventTypes.nameOf(AttachmentAdded.class);

    private final AttachedContent attached;

    AttachmentCheck(AttachedContent attached) {
        this.attached = attached;
    }

    Optional<Finding> of(TimelineEntry entry) {
        if (!entry.type().equals(TYPE) || entry.texts().isEmpty()) {
            return Optional.empty();
        }
        var id = entry.data().get("attachmentId").toString();
        var found = attached.sha256(UUID.fromString(id));
        if (found.isEmpty()) {
            return Optional.of(new Finding(Code.ATTACHMENT_MISSING, entry.sequence(), id));
        }
        return found.get().equals(entry.data().get("sha256"))
                ? Optional.empty()
                : Optional.of(new Finding(Code.ATTACHMENT_CHANGED, entry.sequence(), id));
    }
}
