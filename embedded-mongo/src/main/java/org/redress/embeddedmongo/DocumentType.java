package org.redress.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Documents lie in the file as BSON. */
final class DocumentType extends BasicDataType<Document> {

    private static final int OBJECT = 48;

    /** An estimate of heap, from which the engine derives when to split a page and how much to cache. */
    @Override
    public int getMemory(Document document) {
        return memory(document);
    }

    @Override
    public void write(WriteBuffer out, Document document) {
        var bytes = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bytes);
        out.putInt(bytes.readableBytes()).put(bytes.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer in) {
        var length = in.getInt();
        var document = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(in.slice().limit(length)));
        in.position(in.position() + length);
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }

    private static int memory(Object value) {
        var size = OBJECT;
        if (value instanceof String text) {
            size += text.length();
        } else if (value instanceof Map<?, ?> map) {
            for (var entry : map.entrySet()) {
                size += OBJECT + memory(entry.getKey()) + memory(entry.getValue());
            }
        } else if (value instanceof Collection<?> list) {
            for (var element : list) {
                size += memory(element);
            }
        }
        return size;
    }
}
