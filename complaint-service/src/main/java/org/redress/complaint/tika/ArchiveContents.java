package org.redress.complaint.tika;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.redress.complaint.attachment.FileType;
import org.redress.complaint.attachment.RefusedFile;
import org.redress.complaint.attachment.RefusedFile.Reason;

/** What the files of one archive, taken together, say that it is. */
final class ArchiveContents {

    /** Of the two files that are read: no real one is longer. */
    static final int MOST = 1 << 20;

    private static final String OOXML = "[Content_Types].xml";
    private static final String ODF = "mimetype";
    private static final Map<String, FileType> OOXML_TYPES = Map.of(
            "wordprocessingml.document.main+xml", FileType.DOCX,
            "spreadsheetml.sheet.main+xml", FileType.XLSX,
            "presentationml.presentation.main+xml", FileType.PPTX);

    private String ooxml;
    private String odf;
    private boolean ofd;
    private boolean canRun;

    /** A name that leads out of the folder one unpacks into is an attack, never a mistake. */
    void add(String name) {
        var path = name.replace('\\', '/');
        if (path.startsWith("/") || path.matches("[A-Za-z]:.*") || ("/" + path + "/").contains("/../")) {
            throw new RefusedFile(Reason.DANGEROUS);
        }
        ofd |= path.equals("OFD.xml");
        // Java programs, macros of Microsoft's and of the open format
        canRun |= path.matches("(?i)META-INF/MANIFEST\\.MF|(.*/)?vbaProject\\.bin|Basic/.+|Scripts/.+");
    }

    boolean wants(String name) {
        return name.equals(OOXML) || name.equals(ODF);
    }

    void keep(String name, byte[] head, byte[] rest) {
        if (rest.length == MOST) {
            throw new RefusedFile(Reason.ARCHIVE_UNREADABLE);
        }
        var text = new String(head, StandardCharsets.US_ASCII) + new String(rest, StandardCharsets.US_ASCII);
        if (name.equals(OOXML)) {
            ooxml = text;
            canRun |= text.contains("macroEnabled") || text.contains("vbaProject");
        } else {
            odf = text.strip();
        }
    }

    FileType type() {
        if (canRun) {
            throw new RefusedFile(Reason.DANGEROUS);
        }
        if (ooxml != null) {
            return OOXML_TYPES.entrySet().stream()
                    .filter(type -> ooxml.contains(type.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(() -> new RefusedFile(Reason.UNSUPPORTED));
        }
        if (odf != null) {
            return FileType.ofMediaType(odf).orElseThrow(() -> new RefusedFile(Reason.UNSUPPORTED));
        }
        return ofd ? FileType.OFD : FileType.ZIP;
    }
}
