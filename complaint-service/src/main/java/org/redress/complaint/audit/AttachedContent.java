package org.redress.complaint.audit;

import java.util.Optional;
import java.util.UUID;

/** Port: the bytes of attachments as they lie in the database. */
@FunctionalInterface
public interface AttachedContent {

    /** Of all that is there under this id, in lower-case hex; empty when nothing is. */
    Optional<String> sha256(UUID attachment);
}
