package org.redress.routing.directory;

import java.util.List;
import org.redress.routing.directory.model.Directory;
import org.redress.routing.directory.model.Edit;

/** Port: the code lists as they stand, and how they came to be so. */
public interface Directories {

    /** Not older than a second, whichever instance changed it. Fills the lists first if this is the first start. */
    Directory current();

    /** As stored at this moment. */
    Directory newest();

    /**
     * Stores and announces it in one write, together with who made it so.
     *
     * @param edit its {@code after} is the entry, in the version after the one that is there, or the first one
     * @return false when another version is there by now; then nothing is changed
     */
    boolean store(Edit edit);

    /** What was ever changed about an entry, newest first; empty also for an unknown one. */
    List<Edit> edits(String code);
}
