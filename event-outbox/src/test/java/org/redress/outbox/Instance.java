package org.redress.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.redress.contracts.RedressEvent;
import org.redress.contracts.RoutingEvent.RoutingUndetermined;
import org.redress.contracts.Sources;
import org.redress.contracts.Topics;
import org.redress.localstack.testing.Parts;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * One running process of a small service that writes facts about cases and, on the other side, adds up what it is told
 * of them: enough to see what is published, in which order, and how often it takes effect.
 */
final class Instance implements AutoCloseable {

    static final String CASES = "cases";
    static final String READERS = "readers";
    static final String HISTORY = "history";
    static final String CONSUMER = "reader";
    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final Map<String, Unpublished> written = new ConcurrentHashMap<>();
    private final ConfigurableApplicationContext context;

    private Instance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Instance start(Parts parts, String database) {
        return new Instance(new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.profiles.active",
                        "test",
                        "spring.kafka.bootstrap-servers",
                        parts.kafkaServers(),
                        "spring.mongodb.uri",
                        parts.mongoUri() + "/" + database
                                + "?serverSelectionTimeoutMS=1000&connectTimeoutMS=1000&socketTimeoutMS=3000"))
                .run());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    KafkaTemplate<String, byte[]> kafka() {
        return context.<KafkaTemplate<String, byte[]>>getBeanProvider(
                        ResolvableType.forClassWithGenerics(KafkaTemplate.class, String.class, byte[].class))
                .getObject();
    }

    /** A new case whose first events wait in it; the relay is left to the caller. */
    String insert(int events) {
        var id = UUID.randomUUID().toString();
        var document = new Document("_id", id).append(HISTORY, history(1, events));
        var news = bean(Outbox.class).events(0, events(id, 1, events));
        document.putAll(news.fields());
        bean(MongoTemplate.class).getCollection(CASES).insertOne(document);
        written.put(id, news);
        return id;
    }

    void append(String id, long last, int events) {
        var news = bean(Outbox.class).events(last, events(id, last + 1, events));
        var update = new Update();
        news.addTo(update);
        update.push(HISTORY).each(history(last + 1, events).toArray());
        var where = Query.query(Criteria.where("_id").is(id).and("sequence").is(last));
        bean(MongoTemplate.class).updateFirst(where, update, CASES);
        written.put(id, news);
    }

    /** Publishes what was written last, and all before it. */
    void relay(String id) {
        written.get(id).publish(id);
    }

    /** As if this instance had written the first events of the case. */
    void relayToo(String id, int events) {
        bean(Outbox.class).events(0, events(id, 1, events)).publish(id);
    }

    /** What the reading side has made of the case: the sequences in the order in which they took effect. */
    List<Long> applied(String id) {
        var reader = bean(MongoTemplate.class).findById(id, Document.class, READERS);
        return reader == null ? List.of() : reader.getList("applied", Long.class, List.of());
    }

    Document reader(String id) {
        return bean(MongoTemplate.class).findById(id, Document.class, READERS);
    }

    Document stored(String id) {
        return bean(MongoTemplate.class).findById(id, Document.class, CASES);
    }

    /** Subjects whose second event the reading side cannot digest, until they are taken out again. */
    Set<String> indigestible() {
        return bean(Reading.class).indigestible;
    }

    /** The sequences that the reading side was asked to take, refused ones too. */
    List<Long> asked(String id) {
        return bean(Reading.class).asked.getOrDefault(id, List.of());
    }

    /** How often the reading side still finds its database gone for a subject, though it is there for everybody else. */
    Map<String, Integer> outages() {
        return bean(Reading.class).outages;
    }

    @Override
    public void close() {
        context.close();
    }

    private static List<Outgoing> events(String id, long first, int count) {
        return java.util.stream.LongStream.range(first, first + count)
                .mapToObj(n -> new Outgoing(
                        new RoutingUndetermined(UUID.fromString(id), NOON, n, "TEST", 1), Map.of("entryhash", "h" + n)))
                .toList();
    }

    private static List<Document> history(long first, int count) {
        return java.util.stream.LongStream.range(first, first + count)
                .mapToObj(n -> new Document("sequence", n))
                .toList();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Service {

        @Bean
        Outbox casesOutbox(Outboxes outboxes) {
            return outboxes.of(new OutboxDefinition(CASES, Topics.ROUTING, Sources.ROUTING, false, HISTORY));
        }

        @Bean
        Reading reading(MongoTemplate mongo) {
            return new Reading(mongo);
        }

        @Bean
        Subscription routingFacts(Reading reading) {
            return new Subscription(CONSUMER, Topics.ROUTING, READERS, true, reading);
        }
    }

    static final class Reading implements EventHandler {

        private final Set<String> indigestible = ConcurrentHashMap.newKeySet();
        private final Map<String, List<Long>> asked = new ConcurrentHashMap<>();
        private final Map<String, Integer> outages = new ConcurrentHashMap<>();
        private final MongoTemplate mongo;

        Reading(MongoTemplate mongo) {
            this.mongo = mongo;
        }

        @Override
        public boolean handle(ReceivedEvent received, RedressEvent event) {
            asked.computeIfAbsent(received.subject(), subject -> new CopyOnWriteArrayList<>())
                    .add(received.sequence());
            if (received.sequence() == 2 && indigestible.contains(received.subject())) {
                throw new IllegalStateException("secret text of an investor");
            }
            if (outages.merge(received.subject(), -1, Integer::sum) >= 0) {
                throw new DataAccessResourceFailureException("gone for a moment");
            }
            var update = received.consumed().advance(new Update().push("applied", received.sequence()));
            var where = Query.query(Criteria.where("_id")
                    .is(received.subject())
                    .andOperator(received.consumed().isNext()));
            var result = mongo.upsert(where, update, READERS);
            if (result.getMatchedCount() == 0 && result.getUpsertedId() == null) {
                throw new LostRace();
            }
            return true;
        }
    }
}
