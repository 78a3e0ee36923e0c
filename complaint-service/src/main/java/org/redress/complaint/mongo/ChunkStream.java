package org.redress.complaint.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.IntFunction;
import org.redress.complaint.model.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file's chunks one after the other, two of them in memory. The last is handed out only once all are known to be what was put
 * there, so nobody takes a changed file for the whole one.
 */
final class ChunkStream extends InputStream {

    private static final Logger LOG = LoggerFactory.getLogger(ChunkStream.class);

    private final IntFunction<byte[]> chunks;
    private final String sha256;
    private final MessageDigest digest = Sha256.digest();
    private int loaded;
    private byte[] next;
    private byte[] current = {};
    private int at;

    /** {@code chunks} gives null after the last. */
    ChunkStream(IntFunction<byte[]> chunks, String sha256) {
        this.chunks = chunks;
        this.sha256 = sha256;
        this.next = load();
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? current[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, target.length);
        if (length == 0 || !hasMore()) {
            return length == 0 ? 0 : -1;
        }
        var got = Math.min(length, current.length - at);
        System.arraycopy(current, at, target, from, got);
        at += got;
        return got;
    }

    private boolean hasMore() throws IOException {
        if (at < current.length) {
            return true;
        }
        if (next == null) {
            return false;
        }
        current = next;
        at = 0;
        next = load();
        if (next == null && !HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            LOG.error("An attachment is not what was put there; its complaint's audit names it");
            throw new IOException("Changed in the database");
        }
        return true;
    }

    private byte[] load() {
        var chunk = chunks.apply(loaded++);
        if (chunk != null) {
            digest.update(chunk);
        }
        return chunk;
    }
}
