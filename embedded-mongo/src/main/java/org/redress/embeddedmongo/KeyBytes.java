package org.redress.embeddedmongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/**
 * A value as bytes that sort, compared without sign, as MongoDB sorts the values of all types. The bytes of one value are never
 * the beginning of those of another, so those of several fields can stand one after the other. Values that are not
 * {@link #isExact exact} share their bytes with their neighbours, but never pass them.
 */
final class KeyBytes {

    /** Greater than whatever may follow the bytes of a value; less is impossible, since nothing follows as less. */
    static final byte AFTER_ALL = (byte) 0xff;

    private static final byte MIN = 0x10;
    private static final byte NULL = 0x14;
    private static final byte NUMBER = 0x18;
    private static final byte TEXT = 0x1c;
    private static final byte DOCUMENT = 0x20;
    private static final byte LIST = 0x24;
    private static final byte BINARY = 0x28;
    private static final byte LEGACY_UUID = 0x2c;
    private static final byte RANDOM_ID = 0x30;
    private static final byte OBJECT_ID = 0x34;
    private static final byte BOOLEAN = 0x38;
    private static final byte DATE = 0x3c;
    private static final byte TIMESTAMP = 0x40;
    private static final byte OTHER = 0x44;
    private static final byte MAX = 0x48;

    private static final long EXACT_WHOLE_NUMBERS = 1L << 53;

    private KeyBytes() {}

    static byte[] of(Object value) {
        var type = typeOf(value);
        return switch (type) {
            case TEXT -> text((String) value);
            case NUMBER ->
                ByteBuffer.allocate(9)
                        .put(type)
                        .putLong(sortable((Number) value))
                        .array();
            case DATE ->
                ByteBuffer.allocate(9)
                        .put(type)
                        .putLong(((Instant) value).toEpochMilli() ^ Long.MIN_VALUE)
                        .array();
            case BOOLEAN -> new byte[] {type, (byte) (value.equals(true) ? 1 : 0)};
            case OBJECT_ID ->
                ByteBuffer.allocate(13)
                        .put(type)
                        .put(((ObjectId) value).toByteArray())
                        .array();
            case RANDOM_ID -> {
                var id = (UUID) value;
                yield ByteBuffer.allocate(17)
                        .put(type)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
            }
            default -> new byte[] {type};
        };
    }

    /** Whether only equal values have the same bytes. */
    static boolean isExact(Object value) {
        return switch (typeOf(value)) {
            case NULL, TEXT, DATE, BOOLEAN, OBJECT_ID, RANDOM_ID -> true;
            case NUMBER ->
                value instanceof Integer
                        || value instanceof Double
                        || (value instanceof Long number && Math.abs(number) < EXACT_WHOLE_NUMBERS);
            default -> false;
        };
    }

    static boolean isNull(Object value) {
        return value == null || value instanceof Missing;
    }

    /** Begins the bytes of all values of the type of this one. */
    static byte typeOf(Object value) {
        if (isNull(value)) {
            return NULL;
        } else if (value instanceof String) {
            return TEXT;
        } else if (value instanceof Number) {
            return NUMBER;
        } else if (value instanceof Instant) {
            return DATE;
        } else if (value instanceof Boolean) {
            return BOOLEAN;
        } else if (value instanceof ObjectId) {
            return OBJECT_ID;
        } else if (value instanceof UUID) {
            return RANDOM_ID;
        } else if (value instanceof Document) {
            return DOCUMENT;
        } else if (value instanceof Collection) {
            return LIST;
        } else if (value instanceof BinData) {
            return BINARY;
        } else if (value instanceof LegacyUUID) {
            return LEGACY_UUID;
        } else if (value instanceof BsonTimestamp) {
            return TIMESTAMP;
        } else if (value instanceof MinKey) {
            return MIN;
        }
        return value instanceof MaxKey ? MAX : OTHER;
    }

    /** The bytes that sort the other way round. */
    static byte[] inverted(byte[] bytes) {
        var inverted = new byte[bytes.length];
        for (var i = 0; i < bytes.length; i++) {
            inverted[i] = (byte) ~bytes[i];
        }
        return inverted;
    }

    private static long sortable(Number number) {
        var bits = Double.doubleToLongBits(number.doubleValue() + 0.0);
        return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
    }

    /** The engine sorts by UTF-16 units, so each unit is encoded by itself. Ends with 0, which no unit contains. */
    private static byte[] text(String text) {
        var bytes = ByteBuffer.allocate(text.length() * 3 + 2).put(TEXT);
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            if (unit < 2) {
                bytes.put((byte) 1).put((byte) (unit + 1));
            } else if (unit < 0x80) {
                bytes.put((byte) unit);
            } else if (unit < 0x800) {
                bytes.put((byte) (0xc0 | (unit >> 6))).put((byte) (0x80 | (unit & 0x3f)));
            } else {
                bytes.put((byte) (0xe0 | (unit >> 12)))
                        .put((byte) (0x80 | ((unit >> 6) & 0x3f)))
                        .put((byte) (0x80 | (unit & 0x3f)));
            }
        }
        bytes.put((byte) 0).flip();
        var exact = new byte[bytes.remaining()];
        bytes.get(exact);
        return exact;
    }
}
