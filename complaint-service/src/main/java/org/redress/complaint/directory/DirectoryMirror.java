package org.redress.complaint.directory;

import java.util.Map;
import org.redress.contracts.DirectoryEvent;

/** Port: where the last full copy is kept, so that a start does not need the broker. */
public interface DirectoryMirror {

    Map<String, DirectoryEvent> load();

    void store(Map<String, DirectoryEvent> changed);

    void remove(String code);
}
