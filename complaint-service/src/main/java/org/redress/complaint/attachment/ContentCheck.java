package org.redress.complaint.attachment;

import java.io.IOException;
import java.nio.file.Path;

/** Port: says what a file is by its content, and refuses what is not accepted. */
@FunctionalInterface
public interface ContentCheck {

    /** {@code name} only decides between kinds that the content leaves open. Throws {@link RefusedFile}. */
    FileType typeOf(Path file, String name) throws IOException;
}
