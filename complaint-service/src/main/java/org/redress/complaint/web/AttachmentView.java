package org.redress.complaint.web;

import java.time.Instant;
import java.util.UUID;
import org.redress.complaint.attachment.Attachment;
import org.redress.contracts.Role;

/** A file of a complaint; {@code name} is null once it was anonymised, {@code sha256} is of the content. */
record AttachmentView(UUID id, String name, String mediaType, long size, String sha256, Role addedBy, Instant addedAt) {

    static AttachmentView of(Attachment attachment) {
        var file = attachment.file();
        return new AttachmentView(
                file.id(),
                attachment.name().orElse(null),
                file.mediaType(),
                file.size(),
                file.sha256(),
                attachment.addedBy().role(),
                attachment.addedAt());
    }
}
