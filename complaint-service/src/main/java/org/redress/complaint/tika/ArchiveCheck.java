package org.redress.complaint.tika;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.redress.complaint.attachment.ArchiveLimits;
import org.redress.complaint.attachment.FileType;
import org.redress.complaint.attachment.RefusedFile;
import org.redress.complaint.attachment.RefusedFile.Reason;

/**
 * Unpacks ZIP files and office documents, which are ZIP files too, to nowhere, and refuses what would be too much or can run.
 * It goes by the directory at the end, as every unpacking program does.
 */
final class ArchiveCheck {

    private final ArchiveLimits limits;
    /** The directory of an archive is held in memory: so many at a time. */
    private final Semaphore turns = new Semaphore(2);

    ArchiveCheck(ArchiveLimits limits) {
        this.limits = limits;
    }

    FileType typeOf(Path archive) throws IOException {
        turns.acquireUninterruptibly();
        try {
            return new Walk(archive).typeOf(archive, 1);
        } catch (ZipException | IllegalArgumentException damagedOrEncrypted) {
            throw new RefusedFile(Reason.ARCHIVE_UNREADABLE);
        } finally {
            turns.release();
        }
    }

    /** Counts through one file and all archives within it. */
    private final class Walk {

        private final Path folder;
        private final long packed;
        private final byte[] buffer = new byte[8192];
        private long unpacked;
        private int entries;

        Walk(Path archive) throws IOException {
            this.folder = archive.getParent();
            this.packed = Files.size(archive);
        }

        FileType typeOf(Path archive, int depth) throws IOException {
            if (depth > limits.depth()) {
                throw new RefusedFile(Reason.ARCHIVE_BOMB);
            }
            var contents = new ArchiveContents();
            // a flag tells names in UTF-8; others, such as those of a Chinese Windows, are read without being
            // understood
            try (var zip = new ZipFile(archive.toFile(), StandardCharsets.ISO_8859_1)) {
                for (var all = zip.entries(); all.hasMoreElements(); ) {
                    look(zip, all.nextElement(), contents, depth);
                }
            }
            return contents.type();
        }

        private void look(ZipFile zip, ZipEntry entry, ArchiveContents contents, int depth) throws IOException {
            if (++entries > limits.entries()) {
                throw new RefusedFile(Reason.ARCHIVE_BOMB);
            }
            contents.add(entry.getName());
            try (var content = zip.getInputStream(entry)) {
                var head = content.readNBytes(Signatures.LENGTH);
                count(head.length);
                if (Signatures.isExecutable(head)) {
                    throw new RefusedFile(Reason.DANGEROUS);
                }
                if (Signatures.isZip(head)) {
                    within(head, content, depth + 1);
                } else if (contents.wants(entry.getName())) {
                    var rest = content.readNBytes(ArchiveContents.MOST);
                    count(rest.length);
                    contents.keep(entry.getName(), head, rest);
                }
                skip(content);
            }
        }

        private void within(byte[] head, InputStream rest, int depth) throws IOException {
            var nested = Files.createTempFile(folder, "nested", null);
            try {
                try (var copy = Files.newOutputStream(nested)) {
                    copy.write(head);
                    for (var got = rest.read(buffer); got >= 0; got = rest.read(buffer)) {
                        count(got);
                        copy.write(buffer, 0, got);
                    }
                }
                typeOf(nested, depth);
            } finally {
                Files.delete(nested);
            }
        }

        private void skip(InputStream content) throws IOException {
            for (var got = content.read(buffer); got >= 0; got = content.read(buffer)) {
                count(got);
            }
        }

        private void count(int bytes) {
            unpacked += bytes;
            var swollen = unpacked > limits.unchecked() && unpacked / Math.max(packed, 1) > limits.ratio();
            if (unpacked > limits.bytes() || swollen) {
                throw new RefusedFile(Reason.ARCHIVE_BOMB);
            }
        }
    }
}
