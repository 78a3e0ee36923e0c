package org.redress.complaint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The beginnings by which files are what they are, with little or much behind them. */
public final class SampleFiles {

    private static final String OOXML = "[Content_Types].xml";

    private SampleFiles() {}

    public static byte[] pdf(int size) {
        var content = new byte[size];
        new Random(size).nextBytes(content);
        return overlaid(content, text("%PDF-1.7\n"));
    }

    public static byte[] pdf() {
        return pdf(3_000);
    }

    public static byte[] png() {
        return overlaid(new byte[200], HexFormat.of().parseHex("89504E470D0A1A0A0000000D49484452"));
    }

    public static byte[] windowsProgram() {
        return overlaid(new byte[1_000], text("MZ\u0090\0\3\0\0\0"));
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** {@code main} as in {@code wordprocessingml.document}. */
    public static byte[] ooxml(String main, Object... more) {
        var types =
                "<Types><Override PartName=\"/main.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                        + main + ".main+xml\"/></Types>";
        return zip(concat(new Object[] {OOXML, text(types), "main.xml", text("<document/>")}, more));
    }

    public static byte[] openDocument(String kind) {
        return zip("mimetype", text("application/vnd.oasis.opendocument." + kind), "content.xml", text("<document/>"));
    }

    /** A small file system with these names in its directory. */
    public static byte[] ole(String... names) {
        var content = new byte[512 * 6];
        overlaid(content, HexFormat.of().parseHex("D0CF11E0A1B11AE1"));
        for (var i = 0; i < names.length; i++) {
            var at = 1024 + i * 128;
            var name = names[i].getBytes(StandardCharsets.UTF_16LE);
            System.arraycopy(name, 0, content, at, name.length);
            content[at + 64] = (byte) (name.length + 2);
            content[at + 66] = 2;
        }
        return content;
    }

    /** Names and contents by turns. */
    public static byte[] zip(Object... entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                zip.write((byte[]) entries[i + 1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Some kilobytes that become this many megabytes. */
    public static byte[] bomb(int megabytes) {
        return zip("zeros", new byte[megabytes << 20]);
    }

    private static Object[] concat(Object[] first, Object[] more) {
        var all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    private static byte[] overlaid(byte[] content, byte[] head) {
        System.arraycopy(head, 0, content, 0, head.length);
        return content;
    }
}
