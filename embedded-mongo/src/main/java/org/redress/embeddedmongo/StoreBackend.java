package org.redress.embeddedmongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine's way into the file. */
final class StoreBackend extends AbstractMongoBackend {

    private static final Logger log = LoggerFactory.getLogger(StoreBackend.class);

    private final StoreFile file;
    private final Map<String, MongoDatabase> opened = new ConcurrentHashMap<>();

    StoreBackend(StoreFile file) {
        this.file = file;
        file.databases().forEach(this::resolveDatabase);
    }

    /** The engine asks again for databases it already has. */
    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return opened.computeIfAbsent(name, key -> new StoredDatabase(key, getCursorRegistry(), file));
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        opened.remove(name);
    }

    /** A defect is logged by where it happened; its message may quote a document and is left out. */
    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        try {
            return super.handleCommand(channel, database, command, query);
        } catch (MongoServerException e) {
            throw e;
        } catch (RuntimeException e) {
            log.warn(
                    "{} on {} failed: {} at {}", command, database, e.getClass().getName(), e.getStackTrace()[0]);
            throw e;
        }
    }
}
