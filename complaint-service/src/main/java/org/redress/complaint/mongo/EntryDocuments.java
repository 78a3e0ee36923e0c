package org.redress.complaint.mongo;

import static org.redress.complaint.mongo.Values.date;
import static org.redress.complaint.mongo.Values.instant;
import static org.redress.complaint.mongo.Values.maybe;
import static org.redress.complaint.mongo.Values.number;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.redress.complaint.encryption.KeyRing;
import org.redress.complaint.model.Audience;
import org.redress.complaint.model.SaltedText;
import org.redress.complaint.model.TimelineEntry;
import org.redress.complaint.record.Place;
import org.redress.complaint.record.RecordedEntry;
import org.redress.contracts.Actor;
import org.redress.contracts.Role;

/** Timeline entries as elements of their complaint's {@code timeline}, personal texts sealed. */
final class EntryDocuments {

    private final TextDocuments texts;

    EntryDocuments(KeyRing keys) {
        texts = new TextDocuments(keys);
    }

    Document write(TimelineEntry entry) {
        var written = new Document();
        entry.texts().forEach((field, text) -> written.append(field, texts.write(field, text)));
        return new Document("sequence", entry.sequence())
                .append("type", entry.type())
                .append("occurredAt", date(entry.occurredAt()))
                .append(
                        "actor",
                        new Document("id", entry.actor().id())
                                .append("role", entry.actor().role().name()))
                .append("audience", entry.audience().name())
                .append("data", entry.data())
                .append("commitments", new Document(new TreeMap<String, Object>(entry.commitments())))
                .append("texts", written)
                .append("previousHash", entry.previousHash())
                .append("hash", entry.hash());
    }

    RecordedEntry read(Document stored) {
        var actor = stored.get("actor", Document.class);
        var entry = new TimelineEntry(
                number(stored, "sequence"),
                stored.getString("type"),
                instant(stored, "occurredAt"),
                new Actor(actor.getString("id"), Role.valueOf(actor.getString("role"))),
                Audience.valueOf(stored.getString("audience")),
                stored.get("data", Document.class),
                commitments(stored),
                texts(stored),
                stored.getString("previousHash"),
                stored.getString("hash"));
        return new RecordedEntry(
                entry, Optional.ofNullable(maybe(stored.get("published", Document.class), EntryDocuments::place)));
    }

    private static Map<String, String> commitments(Document stored) {
        var commitments = new TreeMap<String, String>();
        stored.get("commitments", new Document()).forEach((field, hash) -> commitments.put(field, (String) hash));
        return commitments;
    }

    private Map<String, SaltedText> texts(Document stored) {
        var read = new TreeMap<String, SaltedText>();
        stored.get("texts", new Document()).forEach((field, value) -> read.put(field, texts.read((Document) value)));
        return read;
    }

    private static Place place(Document stored) {
        return new Place(stored.getInteger("partition"), number(stored, "offset"));
    }
}
