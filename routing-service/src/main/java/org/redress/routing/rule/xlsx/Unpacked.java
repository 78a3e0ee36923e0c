package org.redress.routing.rule.xlsx;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;

/** A spreadsheet is a packed file, which may be made to unpack to a thousand times its size. */
final class Unpacked {

    private static final long MOST_BYTES = 32L << 20;

    private Unpacked() {}

    /** By the same library that the reader of spreadsheets unpacks with, so that both see the same. */
    static void refuseIfTooLarge(byte[] file) throws IOException {
        var chunk = new byte[1 << 16];
        var total = 0L;
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var content = zip.getInputStream(entry)) {
                    for (var read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                        total += read;
                        if (total > MOST_BYTES) {
                            throw Problem.invalid(List.of(FieldError.of("", "too-long")));
                        }
                    }
                }
            }
        }
    }
}
