package org.redress.complaint.tika;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.redress.complaint.attachment.FileType;
import org.redress.complaint.attachment.RefusedFile;
import org.redress.complaint.attachment.RefusedFile.Reason;

/**
 * The older office format: a small file system in one file, known by the names in its directory ([MS-CFB] 2.6). Directory
 * entries lie at multiples of their size, so one pass finds them all without following chains that may be forged.
 */
record OleFile(Set<FileType> kinds, boolean hasMacros) {

    private static final int ENTRY = 128;
    private static final int NAME = 64;

    private static final Map<String, FileType> CONTENTS = Map.of(
            "__properties_version1.0", FileType.MSG,
            "PowerPoint Document", FileType.PPT,
            "WordDocument", FileType.DOC,
            "Workbook", FileType.XLS,
            "Book", FileType.XLS);
    private static final Set<String> MACROS = Set.of("_VBA_PROJECT", "_VBA_PROJECT_CUR", "Macros");

    static OleFile read(Path file) throws IOException {
        var kinds = EnumSet.noneOf(FileType.class);
        var macros = false;
        try (var content = new BufferedInputStream(Files.newInputStream(file))) {
            for (var entry = content.readNBytes(ENTRY); entry.length == ENTRY; entry = content.readNBytes(ENTRY)) {
                var name = name(entry);
                macros |= MACROS.contains(name);
                if (CONTENTS.containsKey(name)) {
                    kinds.add(CONTENTS.get(name));
                }
            }
        }
        return new OleFile(kinds, macros);
    }

    /** The name decides where a document holds another one, such as a table in a letter. */
    FileType typeFor(String fileName) {
        if (hasMacros) {
            throw new RefusedFile(Reason.DANGEROUS);
        }
        return kinds.stream()
                .filter(kind -> kind.suits(fileName))
                .findFirst()
                .or(() -> kinds.stream().findFirst())
                .orElseThrow(() -> new RefusedFile(Reason.UNSUPPORTED));
    }

    /** Empty for what is no directory entry. */
    private static String name(byte[] entry) {
        var length = (entry[NAME] & 0xFF) | (entry[NAME + 1] & 0xFF) << 8;
        var kind = entry[NAME + 2];
        var isEntry = length > 2 && length <= NAME && length % 2 == 0 && kind >= 1 && kind <= 5;
        return isEntry ? new String(entry, 0, length - 2, StandardCharsets.UTF_16LE) : "";
    }
}
