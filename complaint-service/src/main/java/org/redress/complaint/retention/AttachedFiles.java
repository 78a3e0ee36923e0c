package org.redress.complaint.retention;

import java.util.UUID;

/** Port: the bytes of attachments, which are personal as a whole. */
@FunctionalInterface
public interface AttachedFiles {

    /** One that is gone already is as good as erased. */
    void erase(UUID file);
}
