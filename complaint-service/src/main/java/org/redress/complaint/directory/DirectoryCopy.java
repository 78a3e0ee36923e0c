package org.redress.complaint.directory;

import java.util.HashMap;
import java.util.Map;
import org.redress.complaint.model.Refused;
import org.redress.contracts.DirectoryEvent;

/** The present copy. It is replaced whole when the topic has been read from its beginning, then follows entry by entry. */
public class DirectoryCopy {

    private final DirectoryMirror mirror;
    private volatile Directory current = Directory.EMPTY;
    private volatile boolean ready;

    public DirectoryCopy(DirectoryMirror mirror) {
        this.mirror = mirror;
    }

    /** Refuses while no full copy has ever been received. */
    public Directory ready() {
        if (!ready) {
            throw new Refused(Refused.Reason.DIRECTORY_NOT_READY);
        }
        return current;
    }

    /** From the first full copy on: an announced entry that is still on its way does not stop the filing again. */
    public boolean isReady() {
        return ready;
    }

    /** Whatever is known, for showing names. */
    public Directory current() {
        return current;
    }

    /** Takes up what was kept from an earlier run, unless the topic has been read already. */
    public synchronized void restore() {
        if (!ready) {
            show(mirror.load());
        }
    }

    /** {@code entries} is the whole topic; an incomplete one never replaces a complete copy. */
    public synchronized void replace(Map<String, DirectoryEvent> entries) {
        if (ready && !Directory.of(entries).isComplete()) {
            return;
        }
        show(entries);
        mirror.store(entries);
    }

    public synchronized void put(DirectoryEvent entry) {
        var entries = new HashMap<>(current.entries());
        entries.put(entry.code(), entry);
        show(entries);
        mirror.store(Map.of(entry.code(), entry));
    }

    public synchronized void remove(String code) {
        var entries = new HashMap<>(current.entries());
        entries.remove(code);
        show(entries);
        mirror.remove(code);
    }

    private void show(Map<String, DirectoryEvent> entries) {
        current = Directory.of(entries);
        ready |= current.isComplete();
    }
}
