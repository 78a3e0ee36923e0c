package org.redress.launcher.demo;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV text with a header, read so that a broken line spoils nothing but itself. */
final class CsvFile {

    /** Values by lower-case column name, blank ones left out; {@code number} is the line the record begins on. */
    record Line(long number, Map<String, String> values) {}

    record Bad(long line, String reason) {}

    private static final CSVFormat RFC_4180 =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private final List<Bad> bad = new ArrayList<>();
    private List<String> header;

    private CsvFile(String text) {
        this.text = text;
    }

    /** Throws {@link Unusable} when no row can be read at all. */
    static CsvFile parse(byte[] content) {
        var file = new CsvFile(
                decode(content).replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n'));
        file.readAll();
        if (file.header == null) {
            throw new Unusable("csv.empty");
        }
        return file;
    }

    List<Line> lines() {
        return lines;
    }

    List<Bad> bad() {
        return bad;
    }

    private static String decode(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unusable("csv.not-utf8", e);
        }
    }

    /** After a broken line the parser starts afresh on the next one, because it cannot tell where that record ends. */
    private void readAll() {
        var offset = 0;
        var line = 0L;
        while (offset < text.length()) {
            var readable = readFrom(offset, line);
            if (readable < 0) {
                return;
            }
            bad.add(new Bad(line + readable + 1, "csv.broken-quotes"));
            for (var skip = 0L; skip <= readable; skip++) {
                var end = text.indexOf('\n', offset);
                offset = end < 0 ? text.length() : end + 1;
            }
            line += readable + 1;
        }
    }

    /** Number of lines that could be read before the broken one, or -1 when all could. */
    private long readFrom(int offset, long firstLine) {
        try (var parser = CSVParser.parse(new StringReader(text.substring(offset)), RFC_4180)) {
            var records = parser.iterator();
            while (true) {
                var before = parser.getCurrentLineNumber();
                try {
                    if (!records.hasNext()) {
                        return -1;
                    }
                    take(records.next(), firstLine + before + 1);
                } catch (UncheckedIOException e) {
                    return before;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(CSVRecord row, long number) {
        if (row.size() == 1 && row.get(0).isBlank()) {
            return;
        }
        if (header == null) {
            header = row.stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
            requireColumns();
        } else if (row.size() > header.size()) {
            bad.add(new Bad(number, "csv.too-many-values"));
        } else {
            lines.add(new Line(number, values(row)));
        }
    }

    private void requireColumns() {
        if (!header.contains("title") || !header.contains("narrative")) {
            throw new Unusable("csv.no-header");
        }
    }

    private Map<String, String> values(CSVRecord row) {
        var values = new HashMap<String, String>();
        for (var i = 0; i < row.size(); i++) {
            if (!row.get(i).isBlank()) {
                values.putIfAbsent(header.get(i), row.get(i).strip());
            }
        }
        return values;
    }

    /** Nothing can be done with this file; the message is a key of the bundle {@link Words}. */
    static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unusable(String key) {
            super(key);
        }

        Unusable(String key, Throwable cause) {
            super(key, cause);
        }
    }
}
