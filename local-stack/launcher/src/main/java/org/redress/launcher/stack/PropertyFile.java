package org.redress.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** A small file of keys and values that is never seen half-written and is readable by its owner only. */
final class PropertyFile {

    private PropertyFile() {}

    /** Empty when there is no such file. */
    static Map<String, String> read(Path file) {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        var values = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return values;
    }

    static void write(Path file, Map<String, String> values) {
        var properties = new Properties();
        properties.putAll(values);
        try {
            // a temporary file is born with the permissions rw-------
            var draft = Files.createTempFile(file.getParent(), "draft", ".tmp");
            try (var out = Files.newBufferedWriter(draft)) {
                properties.store(out, null);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
