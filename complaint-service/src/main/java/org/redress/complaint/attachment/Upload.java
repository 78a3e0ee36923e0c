package org.redress.complaint.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.redress.complaint.model.Sha256;

/** A file as it was received, its content on disk. */
public record Upload(String name, Path content, FileType type, long size, String sha256) {

    /** Throws {@link RefusedFile} when it is not accepted. */
    public static Upload of(String name, Path content, ContentCheck check) throws IOException {
        var type = check.typeOf(content, name);
        var digest = Sha256.digest();
        try (var bytes = new DigestInputStream(Files.newInputStream(content), digest)) {
            var size = bytes.transferTo(OutputStream.nullOutputStream());
            return new Upload(name, content, type, size, HexFormat.of().formatHex(digest.digest()));
        }
    }
}
