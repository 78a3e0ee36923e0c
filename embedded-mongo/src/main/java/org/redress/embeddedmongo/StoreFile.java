package org.redress.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.mvstore.FileStore;
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

    /** Space is reused only when what replaced it has long been handed to the disk (see {@link #sync}). */
    private static final int RETENTION_MILLIS = 5_000;

    private static final int TARGET_FILL_PERCENT = 70;
    private static final int COMPACTION_STEP_BYTES = 8 << 20;
    private static final int MEGABYTE = 1 << 20;
    private static final long WORTH_REWRITING_BYTES = 16 * MEGABYTE;
    private static final int MOSTLY_DEAD_PERCENT = 40;

    private final MVStore store;

    private StoreFile(MVStore store) {
        this.store = store;
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
        store.setRetentionTime(RETENTION_MILLIS);
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

    /** After it a kill of the process loses nothing. */
    void commit() {
        store.commit();
    }

    /** After it a power cut loses nothing that was committed before. */
    void sync() {
        store.sync();
    }

    /** One short step towards a smaller file: gathers what still lives in old parts, whose room is then used again. */
    void compactSome() {
        if (store.compact(TARGET_FILL_PERCENT, COMPACTION_STEP_BYTES)) {
            store.commit();
        }
    }

    long size() {
        return store.getFileStore().size();
    }

    /**
     * A file that is mostly dead room is rewritten next to itself and then replaced at one stroke. The engine's compaction in
     * place is left out: moving chunks violates its own assertions on a file like ours.
     */
    @Override
    public void close() {
        var file = store.getFileStore();
        var rewrite = file.size() > WORTH_REWRITING_BYTES && livePercent(file) < MOSTLY_DEAD_PERCENT;
        var name = file.getFileName();
        store.close(0);
        if (rewrite) {
            MVStore.compact(name, false, null);
        }
    }

    private static int livePercent(FileStore<?> file) {
        return file.getFillRate() * file.getChunksFillRate() / 100;
    }
}
