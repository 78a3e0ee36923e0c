package org.redress.complaint.directory;

import java.util.HashMap;
import java.util.Map;
import org.redress.complaint.model.Refused;
import org.redress.contracts.DirectoryEvent;

/** The present copy. It is replaced whole when the topic has been read from its beginning, then follows entry by entry. */
public class DirectoryCopy {

    private final DirectoryMirror mirror;
    private volatile Directory current = Directory.EMPTY;

    public DirectoryCopy(DirectoryMirror mirror) {
        this.mirror = mirror;
    }

    /** Refuses while no full copy has ever been received. */
    public Directory ready() {
        if (!current.isComplete()) {
            throw new Refused(Refused.Reason.DIRECTORY_NOT_READY);
        }
        return current;
    }

    /** Whatever is known, for showing names. */
    public Directory current() {
        return current;
    }

    /** Takes up what was kept from an earlier run, unless the topic has been read already. */
    public synchronized void restore() {
        if (!current.isComplete()) {
            current = Directory.of(mirror.load());
        }
    }

    /** {@code entries} is the whole topic; an incomplete one never replaces a complete copy. */
    public synchronized void replace(Map<String, DirectoryEvent> entries) {
        var read = Directory.of(entries);
        if (current.isComplete() && !read.isComplete()) {
            return;
        }
        current = read;
        mirror.store(entries);
    }

    public synchronized void put(DirectoryEvent entry) {
        var entries = new HashMap<>(current.entries());
        entries.put(entry.code(), entry);
        current = Directory.of(entries);
        mirror.store(Map.of(entry.code(), entry));
    }

    public synchronized void remove(String code) {
        var entries = new HashMap<>(current.entries());
        entries.remove(code);
        current = Directory.of(entries);
        mirror.remove(code);
    }
}
