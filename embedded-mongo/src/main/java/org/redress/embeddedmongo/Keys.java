package org.redress.embeddedmongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.UUID;

/** Values as text keys: two values have the same key exactly if MongoDB calls them equal (1, 1L and 1.0 are one key). */
final class Keys {

    private static final String TEXT = "s:";
    private static final String BINARY = "b:";

    private Keys() {}

    static String of(Object id) {
        return id instanceof String text ? TEXT + text : of(new KeyValue(id));
    }

    static String of(KeyValue values) {
        var document = new Document();
        for (var value : values.normalized()) {
            document.put(Integer.toString(document.size()), value instanceof Missing ? null : value);
        }
        var bytes = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bytes);
        return BINARY + ByteBufUtil.hexDump(bytes);
    }

    /** For the engine's own collections without {@code _id}. */
    static String random() {
        return "r:" + UUID.randomUUID();
    }
}
