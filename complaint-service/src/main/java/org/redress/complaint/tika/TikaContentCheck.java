package org.redress.complaint.tika;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.redress.complaint.attachment.ArchiveLimits;
import org.redress.complaint.attachment.ContentCheck;
import org.redress.complaint.attachment.FileType;
import org.redress.complaint.attachment.RefusedFile;
import org.redress.complaint.attachment.RefusedFile.Reason;

/** Asks Tika, after what is dangerous was ruled out and what holds other files was looked into. */
final class TikaContentCheck implements ContentCheck {

    private final ArchiveCheck archives;

    TikaContentCheck(ArchiveLimits limits) {
        this.archives = new ArchiveCheck(limits);
    }

    @Override
    public FileType typeOf(Path file, String name) throws IOException {
        var head = head(file);
        if (head.length == 0) {
            throw new RefusedFile(Reason.EMPTY);
        }
        if (Signatures.isExecutable(head) || Signatures.isMarkup(head)) {
            throw new RefusedFile(Reason.DANGEROUS);
        }
        if (Signatures.isZip(head)) {
            return archives.typeOf(file);
        }
        return Signatures.isOle(head) ? OleFile.read(file).typeFor(name) : single(file, name);
    }

    private static FileType single(Path file, String name) throws IOException {
        var detected = detect(file);
        if (detected.getSubtype().matches("html|xhtml\\+xml|svg\\+xml|javascript|x-(sh|msdownload|executable)")) {
            throw new RefusedFile(Reason.DANGEROUS);
        }
        // Tika knows many languages by their first words; to us all of them are text
        if (detected.getType().equals("text") && !detected.getSubtype().equals("rtf")) {
            return FileType.CSV.suits(name) ? FileType.CSV : FileType.TXT;
        }
        return FileType.ofMediaType(detected.getBaseType().toString())
                .orElseThrow(() -> new RefusedFile(Reason.UNSUPPORTED));
    }

    /** Without the name, which would be believed in what the content leaves open. */
    private static MediaType detect(Path file) throws IOException {
        try (var content = new BufferedInputStream(Files.newInputStream(file))) {
            return Known.TYPES.detect(content, new Metadata());
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return content.readNBytes(Signatures.LENGTH);
        }
    }

    /** Read when first needed: they are many, and a start should not wait for them. */
    private static final class Known {
        private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    }
}
