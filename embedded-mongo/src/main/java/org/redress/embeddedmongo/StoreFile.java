package org.redress.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.StringDataType;

/**
 * The file all data lies in: a log-structured B-tree store, so a commit is atomic over all maps and a killed process leaves
 * the last commit readable.
 */
final class StoreFile implements AutoCloseable {

    private static final String DOCUMENTS = "documents/";
    private static final String INDEX = "index/";
    private static final String ORDERED = "ordered/";

    private static final int MEGABYTE = 1 << 20;
    private static final long SMALL_FILE_BYTES = 8 * MEGABYTE;

    private final MVStore store;
    private final MVMap<String, Long> turns;

    private StoreFile(MVStore store) {
        this.store = store;
        this.turns = store.openMap("housekeeping");
    }

    static StoreFile open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + folder, e);
        }
        var store = new MVStore.Builder()
                .fileName(folder.resolve("store.mv").toString())
                .autoCommitDisabled()
                .cacheSize((int) Math.max(16, Runtime.getRuntime().maxMemory() / MEGABYTE / 4))
                .open();
        store.setVersionsToKeep(0);
        // room is used again at once: what replaced its content is on the disk already
        store.setRetentionTime(0);
        return new StoreFile(store);
    }

    /** Names of the databases that have a collection. */
    Set<String> databases() {
        return store.getMapNames().stream()
                .filter(name -> name.startsWith(DOCUMENTS))
                .map(name -> name.substring(DOCUMENTS.length(), name.indexOf('.')))
                .collect(Collectors.toSet());
    }

    MVMap<String, Document> documents(String namespace) {
        return store.openMap(
                DOCUMENTS + namespace,
                new MVMap.Builder<String, Document>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(new DocumentType()));
    }

    MVMap<String, String> index(String namespace, String index) {
        return store.openMap(
                INDEX + namespace + "/" + index,
                new MVMap.Builder<String, String>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(StringDataType.INSTANCE));
    }

    /** Entries by their key; the values tell nothing. What an earlier version kept in another form is left out. */
    MVMap<byte[], byte[]> orderedIndex(String namespace, String index) {
        store.removeMap(INDEX + namespace + "/" + index);
        return store.openMap(
                ORDERED + namespace + "/" + index,
                new MVMap.Builder<byte[], byte[]>().keyType(new KeyBytesType()).valueType(new KeyBytesType()));
    }

    void removeDocuments(String namespace) {
        store.removeMap(DOCUMENTS + namespace);
    }

    void removeIndex(String namespace, String index) {
        store.removeMap(INDEX + namespace + "/" + index);
        store.removeMap(ORDERED + namespace + "/" + index);
    }

    boolean hasUnsavedChanges() {
        return store.hasUnsavedChanges();
    }

    /** After it neither a kill of the process nor a power cut loses anything. */
    void commit() {
        store.commit();
        store.sync();
    }

    /** How much of the file is not dead room; 100 as long as the file is too small to matter. */
    int livePercent() {
        var file = store.getFileStore();
        return file.size() < SMALL_FILE_BYTES ? 100 : file.getFillRate() * file.getChunksFillRate() / 100;
    }

    /**
     * One short step towards a smaller file: gathers what still lives in parts filled less than so, at most about so many bytes.
     * Returns whether anything was moved.
     */
    boolean compactSome(int fillPercent, int bytes) {
        var moved = store.compact(fillPercent, bytes);
        // the engine gives back the room of dead parts only when something is written
        turns.merge("turn", 1L, Long::sum);
        commit();
        return moved;
    }

    long size() {
        return store.getFileStore().size();
    }

    /** The engine's own compaction when closing violates its own assertions on a file like ours, so none is asked for. */
    @Override
    public void close() {
        store.close(0);
    }
}
