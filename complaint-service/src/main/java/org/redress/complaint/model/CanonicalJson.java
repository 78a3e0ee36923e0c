package org.redress.complaint.model;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/** RFC 8785 canonical form of the JSON we use: objects, arrays, text, whole numbers, booleans and null. */
public final class CanonicalJson {

    /** Beyond this a number is not exact in every JSON reader. */
    private static final long MAX_EXACT = (1L << 53) - 1;

    private CanonicalJson() {}

    public static String of(Object value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        if (value instanceof Map<?, ?> object) {
            writeObject(object, out);
        } else if (value instanceof Iterable<?> array) {
            writeArray(array, out);
        } else if (value instanceof String text) {
            writeText(text, out);
        } else if (value instanceof Integer || value instanceof Long) {
            writeNumber(((Number) value).longValue(), out);
        } else if (value instanceof Boolean || value == null) {
            out.append(value);
        } else {
            throw new IllegalArgumentException("Not canonical JSON: " + value.getClass());
        }
    }

    private static void writeObject(Map<?, ?> object, StringBuilder out) {
        var sorted = new TreeMap<String, Object>(); // Java compares text by UTF-16 code units, as the RFC asks
        object.forEach((key, value) -> sorted.put((String) key, value));
        out.append('{');
        sorted.forEach((key, value) -> {
            if (out.charAt(out.length() - 1) != '{') {
                out.append(',');
            }
            writeText(key, out);
            write(value, out.append(':'));
        });
        out.append('}');
    }

    private static void writeArray(Iterable<?> array, StringBuilder out) {
        out.append('[');
        for (Iterator<?> items = array.iterator(); items.hasNext(); ) {
            write(items.next(), out);
            if (items.hasNext()) {
                out.append(',');
            }
        }
        out.append(']');
    }

    private static void writeNumber(long number, StringBuilder out) {
        if (Math.abs(number) > MAX_EXACT) {
            throw new IllegalArgumentException("Not exact in JSON: " + number);
        }
        out.append(number);
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        text.chars().forEach(c -> writeCharacter((char) c, out));
        out.append('"');
    }

    private static void writeCharacter(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> out.append(c < 0x20 ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
    }
}
