package org.redress.complaint.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.redress.complaint.attachment.AttachmentStore;
import org.redress.complaint.audit.AttachedContent;
import org.redress.complaint.model.AttachedFile;
import org.redress.complaint.model.Sha256;
import org.redress.complaint.retention.AttachedFiles;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Bytes as GridFS keeps them, in the bucket {@code attachments}, so that every GridFS tool reads them. Written without the
 * driver's own bucket because here every {@code _id} says what it stands for: writing twice changes nothing, and no index beside
 * {@code _id} need be unique. The file's document comes first, as a note that its bytes are not claimed by a complaint yet.
 */
final class MongoAttachments implements AttachmentStore, AttachedContent, AttachedFiles {

    static final String FILES = "attachments.files";
    static final String CHUNKS = "attachments.chunks";
    static final String FILE = "files_id";
    static final String UNCLAIMED = "unclaimedSince";

    private static final String COMPLAINT = "complaint";
    private static final String REMOVED = "removed";
    private static final int CHUNK = 255 * 1024;

    private final MongoTemplate mongo;
    private final DistributionSummary stored;

    MongoAttachments(MongoTemplate mongo, MeterRegistry meters) {
        this.mongo = mongo;
        this.stored = DistributionSummary.builder("redress.attachments.stored")
                .baseUnit("bytes")
                .description("Files put to complaints")
                .register(meters);
    }

    @Override
    public void put(UUID complaint, AttachedFile file, Path content) throws IOException {
        if (!announce(complaint, file)) {
            return;
        }
        try (var bytes = Files.newInputStream(content)) {
            var n = 0;
            for (var chunk = bytes.readNBytes(CHUNK); chunk.length > 0; chunk = bytes.readNBytes(CHUNK)) {
                insert(
                        new Document("_id", chunkId(file.id(), n))
                                .append(FILE, file.id().toString())
                                .append("n", n++)
                                .append("data", chunk),
                        CHUNKS);
            }
        }
        stored.record((double) file.size());
    }

    /** False when a complaint claims it already. */
    private boolean announce(UUID complaint, AttachedFile file) {
        var id = file.id().toString();
        var now = Date.from(Instant.now());
        var announced = new Document("_id", id)
                .append("length", file.size())
                .append("chunkSize", CHUNK)
                .append("uploadDate", now)
                .append("filename", id)
                .append("metadata", new Document("mediaType", file.mediaType()).append("sha256", file.sha256()))
                .append(COMPLAINT, complaint.toString())
                .append(UNCLAIMED, now);
        if (insert(announced, FILES)) {
            return true;
        }
        var again = where("_id").is(id).and(UNCLAIMED).exists(true).and(REMOVED).exists(false);
        if (mongo.updateFirst(Query.query(again), Update.update(UNCLAIMED, now), FILES)
                        .getMatchedCount()
                == 1) {
            return true;
        }
        var found = mongo.findById(id, Document.class, FILES);
        if (found == null || found.containsKey(REMOVED)) {
            throw new PessimisticLockingFailureException("Being removed as nobody's; it can be put again after that");
        }
        return false;
    }

    private boolean insert(Document document, String collection) {
        try {
            mongo.insert(document, collection);
            return true;
        } catch (DuplicateKeyException thereAlready) {
            return false;
        }
    }

    @Override
    public void claim(UUID file) {
        mongo.updateFirst(byId(file), new Update().unset(UNCLAIMED), FILES);
    }

    @Override
    public Optional<InputStream> open(AttachedFile file) {
        return isThere(file.id())
                ? Optional.of(new ChunkStream(n -> chunk(file.id(), n), file.sha256()))
                : Optional.empty();
    }

    @Override
    public Optional<String> sha256(UUID file) {
        if (!isThere(file)) {
            return Optional.empty();
        }
        var digest = Sha256.digest();
        var n = 0;
        for (var chunk = chunk(file, n); chunk != null; chunk = chunk(file, ++n)) {
            digest.update(chunk);
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    private boolean isThere(UUID file) {
        var found = mongo.findById(file.toString(), Document.class, FILES);
        return found != null && !found.containsKey(REMOVED) && chunk(file, 0) != null;
    }

    /** By its own key, so that a server holds no cursor over megabytes for a slow reader; null after the last. */
    private byte[] chunk(UUID file, int n) {
        var found = mongo.findById(chunkId(file, n), Document.class, CHUNKS);
        return found == null ? null : found.get("data", Binary.class).getData();
    }

    @Override
    public List<Unclaimed> unclaimedBefore(Instant limit, int most) {
        var old = Query.query(where(UNCLAIMED).lt(Date.from(limit)))
                .with(Sort.by(UNCLAIMED))
                .limit(most);
        return mongo.find(old, Document.class, FILES).stream()
                .map(file -> new Unclaimed(
                        UUID.fromString(file.getString("_id")),
                        UUID.fromString(file.getString(COMPLAINT)),
                        file.getDate(UNCLAIMED).toInstant()))
                .toList();
    }

    /** Marked first, so that nobody adds bytes while others are taken away; a kill in between leaves the mark to the next sweep. */
    @Override
    public void remove(Unclaimed file) {
        var asSeen = where("_id").is(file.file().toString()).and(UNCLAIMED).is(Date.from(file.since()));
        var marked = mongo.updateFirst(Query.query(asSeen), Update.update(REMOVED, true), FILES);
        if (marked.getMatchedCount() == 1) {
            erase(file.file());
        }
    }

    @Override
    public void erase(UUID file) {
        mongo.remove(Query.query(where(FILE).is(file.toString())), CHUNKS);
        mongo.remove(byId(file), FILES);
    }

    private static Query byId(UUID file) {
        return Query.query(where("_id").is(file.toString()));
    }

    private static String chunkId(UUID file, int n) {
        return file + ":" + n;
    }
}
