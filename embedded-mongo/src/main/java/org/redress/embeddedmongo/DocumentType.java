package org.redress.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Documents lie in the file and in its pages in memory as BSON. A page is written again whenever one of its documents changes
 * and whenever it is moved; as bytes the others are only copied. Whoever reads a document gets one of its own.
 */
final class DocumentType extends BasicDataType<byte[]> {

    private static final int ARRAY = 24;

    static byte[] encode(Document document) {
        var bytes = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bytes);
        return ByteBufUtil.getBytes(bytes);
    }

    /** Null for null. */
    static Document decode(byte[] bson) {
        return bson == null ? null : BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
    }

    @Override
    public int getMemory(byte[] bson) {
        return ARRAY + bson.length;
    }

    @Override
    public void write(WriteBuffer out, byte[] bson) {
        out.putInt(bson.length).put(bson);
    }

    @Override
    public byte[] read(ByteBuffer in) {
        var bson = new byte[in.getInt()];
        in.get(bson);
        return bson;
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }
}
