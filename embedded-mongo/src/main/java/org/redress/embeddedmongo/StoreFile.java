package org.redress.embeddedmongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
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
    private static final int MUCH_BYTES = 8 * MEGABYTE;
    private static final int ALWAYS = 101;
    /** Small, since one changed document writes its whole page again. */
    private static final int PAGE_BYTES = 4096;

    private static final long SMALL_FILE_BYTES = 8 * MEGABYTE;

    private final MVStore store;
    private final RandomAccessStore parts;
    private final MVMap<String, Long> turns;
    private long written;

    private StoreFile(MVStore store) {
        this.store = store;
        this.parts = (RandomAccessStore) store.getFileStore();
        this.turns = store.openMap("housekeeping");
    }

    /** Told when nothing can be written any more, as on a full disk. Only opening the file again can heal that. */
    interface Broken extends Consumer<Throwable> {}

    static StoreFile open(Path folder, Broken broken) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + folder, e);
        }
        var store = new MVStore.Builder()
                .fileName(folder.resolve("store.mv").toString())
                .autoCommitDisabled()
                // never by itself in the middle of a document and its indexes
                .autoCommitBufferSize(0)
                .pageSplitSize(PAGE_BYTES)
                .backgroundExceptionHandler((thread, cause) -> broken.accept(cause))
                .cacheSize((int) Math.max(16, Runtime.getRuntime().maxMemory() / MEGABYTE / 6))
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

    MVMap<String, byte[]> documents(String namespace) {
        return store.openMap(
                DOCUMENTS + namespace,
                new MVMap.Builder<String, byte[]>()
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

    /**
     * To be called between two documents of one command. A command of many is not one unit, and as one part of the file it would
     * take memory to write and to gather.
     */
    void commitIfMuch() {
        if (store.getUnsavedMemory() > MUCH_BYTES) {
            commit();
        }
    }

    /** After it neither a kill of the process nor a power cut loses anything. */
    void commit() {
        written += store.getUnsavedMemory();
        store.commit();
        store.sync();
    }

    boolean isSmall() {
        return size() < SMALL_FILE_BYTES;
    }

    /** How much still lives of what the parts of the file hold. A part is what one commit wrote. */
    int livePercentOfParts() {
        return store.getFileStore().getChunksFillRate();
    }

    /** How much of the file belongs to any part. */
    int partsPercentOfFile() {
        return store.getFileStore().getFillRate();
    }

    /**
     * Writes once more what still lives in the parts that hold least, at most about so many bytes. Returns how much it wrote, as
     * far as the engine estimates it.
     */
    int gather(int bytes) {
        store.compact(ALWAYS, bytes);
        var gathered = store.getUnsavedMemory();
        // the engine gives back the room of dead parts only when something is written
        turns.merge("turn", 1L, Long::sum);
        commit();
        return gathered;
    }

    /** Moves the last parts, at most about so many bytes, into free room before them. Returns whether the file is shorter now. */
    boolean moveToFront(int bytes) {
        var before = size();
        parts.compactMoveChunks(ALWAYS, bytes, store);
        return size() < before;
    }

    /** Since the start, as far as the engine estimates it. */
    long bytesWritten() {
        return written;
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
