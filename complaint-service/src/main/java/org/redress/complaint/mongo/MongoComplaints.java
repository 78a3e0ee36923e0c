package org.redress.complaint.mongo;

import static org.redress.complaint.mongo.ComplaintDocuments.DEADLINES;
import static org.redress.complaint.mongo.ComplaintDocuments.DUE;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.redress.complaint.encryption.KeyRing;
import org.redress.complaint.model.Decision;
import org.redress.complaint.model.Head;
import org.redress.complaint.model.SameMatter;
import org.redress.complaint.model.Status;
import org.redress.complaint.model.Step;
import org.redress.complaint.model.TextField;
import org.redress.complaint.model.Timeline;
import org.redress.complaint.model.TimelineEntry;
import org.redress.complaint.record.Complaints;
import org.redress.complaint.record.NewComplaint;
import org.redress.complaint.record.Origin;
import org.redress.complaint.record.StoredComplaint;
import org.redress.contracts.ComplaintEvent;
import org.redress.outbox.EventJson;
import org.redress.outbox.Outbox;
import org.redress.outbox.Outgoing;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** One document per complaint; each change is one guarded delta that carries state, history and outbox together. */
final class MongoComplaints implements Complaints {

    static final String COLLECTION = "complaints";

    static final String NOTIFIED_AT = StateDocuments.ENDING + "." + EndingDocuments.NOTIFIED_AT;

    private static final int RECEIPTS = 50;
    static final List<String> OPEN = Arrays.stream(Status.values())
            .filter(status -> !status.isTerminal())
            .map(Status::name)
            .toList();

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final EventJson json;
    private final SearchTokens tokens;

    private final KeyRing keys;
    private final ComplaintDocuments documents;

    MongoComplaints(
            MongoTemplate mongo,
            Outbox outbox,
            EventJson json,
            KeyRing keys,
            ComplaintDocuments documents,
            SearchTokens tokens) {
        this.keys = keys;
        this.documents = documents;
        this.tokens = tokens;
        this.mongo = mongo;
        this.outbox = outbox;
        this.json = json;
    }

    @Override
    public Optional<StoredComplaint> find(UUID id) {
        return findBy("_id", id.toString());
    }

    @Override
    public Optional<StoredComplaint> findByNumber(String number) {
        return findBy("number", number);
    }

    @Override
    public Optional<StoredComplaint> findByTrackingCode(String code) {
        return findBy("trackingCode", code);
    }

    private Optional<StoredComplaint> findBy(String field, String value) {
        var query = Query.query(where(field).is(value));
        query.fields().exclude(SearchTokens.FIELD);
        var found = mongo.findOne(query, Document.class, COLLECTION);
        return Optional.ofNullable(found).map(documents::read);
    }

    @Override
    public boolean isOpen(String matter) {
        var query = Query.query(
                        where("matter").is(tokens.matter(matter)).and("status").in(OPEN))
                .limit(1);
        query.fields().include("_id");
        return mongo.findOne(query, Document.class, COLLECTION) != null;
    }

    @Override
    public List<UUID> notifiedBefore(Instant limit, int most) {
        var query = Query.query(where(NOTIFIED_AT).lt(Date.from(limit)))
                .with(Sort.by(NOTIFIED_AT))
                .limit(most);
        query.fields().include("_id");
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(found -> UUID.fromString(found.getString("_id")))
                .toList();
    }

    @Override
    public Optional<StoredComplaint> add(NewComplaint added) {
        var entries = Timeline.entries(Head.START, added.steps(), this::published);
        var document = documents.write(added, entries);
        if (added.matter() != null) {
            document.append("matter", tokens.matter(added.matter()));
        }
        document.append(SearchTokens.FIELD, tokens.of(added.labels().number(), texts(added.steps())));
        var news = outbox.events(0, outgoing(added.steps(), entries));
        document.putAll(news.fields());
        try {
            mongo.insert(document, COLLECTION);
        } catch (DuplicateKeyException filedAlready) {
            return Optional.empty();
        }
        news.publish(document.getString("_id"));
        return Optional.of(documents.read(document));
    }

    @Override
    public boolean change(StoredComplaint before, Decision decision, Origin origin) {
        var complaint = before.complaint();
        var entries = Timeline.entries(before.head(), decision.steps(), this::published);
        var update = delta(StateDocuments.write(complaint), StateDocuments.write(decision.complaint()));
        update.inc("version", 1);
        update.push("timeline").each(documents.write(entries).toArray());
        if (entries.stream().flatMap(entry -> entry.texts().keySet().stream()).anyMatch(TextDocuments::isPersonal)) {
            update.addToSet(ComplaintDocuments.SEALED_BY, keys.current());
        }
        note(origin, update);
        if (!complaint.facts().equals(decision.complaint().facts())) {
            matter(before, decision)
                    .ifPresentOrElse(matter -> update.set("matter", matter), () -> update.unset("matter"));
        }
        before.dueIn(decision.complaint().status())
                .ifPresentOrElse(due -> update.set(DUE, Date.from(due.dueAt().toInstant())), () -> update.unset(DUE));
        if (ends(before, decision)) {
            update.set(ComplaintDocuments.ENDED_AT, Date.from(entries.get(0).occurredAt()));
        }
        var news = outbox.events(complaint.sequence(), outgoing(decision.steps(), entries));
        news.addTo(update);
        var id = complaint.id().toString();
        var unchanged = Query.query(Criteria.where("_id")
                .is(id)
                .and("version")
                .is(before.version())
                .and("positions." + DEADLINES)
                .is(before.clocksAt() == 0 ? null : before.clocksAt())); // else its due date might be an old one
        if (mongo.updateFirst(unchanged, update, COLLECTION).getMatchedCount() == 0) {
            return false;
        }
        news.publish(id);
        return true;
    }

    private Optional<String> matter(StoredComplaint before, Decision decision) {
        var texts = before.texts();
        decision.steps().forEach(step -> texts.putAll(step.texts()));
        return Optional.ofNullable(SameMatter.of(decision.complaint().facts(), texts))
                .map(tokens::matter);
    }

    /** Also when something was written after everything had been erased: it is kept as long again. */
    private static boolean ends(StoredComplaint before, Decision decision) {
        return decision.complaint().status().isTerminal()
                && (!before.complaint().status().isTerminal()
                        || before.erasedAt().isPresent());
    }

    private static Update delta(Document before, Document after) {
        var update = new Update();
        after.forEach((field, value) -> {
            if (value == null && before.get(field) != null) {
                update.unset(field);
            } else if (!Objects.equals(value, before.get(field))) {
                update.set(field, value);
            }
        });
        return update;
    }

    private static void note(Origin origin, Update update) {
        if (origin instanceof Origin.Keyed keyed) {
            var receipt = new Document("key", keyed.key()).append("request", keyed.request());
            update.push("receipts").slice(-RECEIPTS).each(receipt);
        } else if (origin instanceof Origin.Consumed consumed) {
            update.set(consumed.field(), consumed.last());
        }
    }

    private static Map<TextField, String> texts(List<Step> steps) {
        var texts = new EnumMap<TextField, String>(TextField.class);
        steps.forEach(step -> texts.putAll(step.texts()));
        return texts;
    }

    private Map<String, Object> published(ComplaintEvent event) {
        return Document.parse(json.write(event));
    }

    static List<Outgoing> outgoing(List<Step> steps, List<TimelineEntry> entries) {
        return IntStream.range(0, steps.size())
                .mapToObj(i -> new Outgoing(
                        steps.get(i).event(), Map.of("entryhash", entries.get(i).hash())))
                .toList();
    }
}
