package org.redress.launcher.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What is in a jar, whenever it was built: names and checksums of its entries, read from its directory alone. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Path jar) {
        try (var zip = new ZipFile(jar.toFile())) {
            var digest = MessageDigest.getInstance("SHA-256");
            zip.stream().forEach(entry -> add(entry, digest));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new Refused("Cannot read " + jar + ": " + e.getMessage());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(ZipEntry entry, MessageDigest digest) {
        digest.update(entry.getName().getBytes(UTF_8));
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(entry.getCrc()).array());
    }
}
