package org.redress.launcher.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Reads the list of parts; {@code ./redress} reads the same file to know what to build. */
final class Parts {

    private Parts() {}

    static List<Part> bundled() {
        try (var table = Parts.class.getResourceAsStream("parts.tsv")) {
            return parse(new String(table.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Part> parse(String table) {
        return table.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> part(line.split("\t", -1)))
                .toList();
    }

    private static Part part(String[] cells) {
        return new Part(
                cells[0],
                Integer.parseInt(cells[1]),
                cells[2],
                Part.Protocol.valueOf(cells[3].toUpperCase(Locale.ROOT)),
                Integer.parseInt(cells[4]),
                cells[5].equals("-") ? List.of() : List.of(cells[5].split(",", -1)));
    }
}
