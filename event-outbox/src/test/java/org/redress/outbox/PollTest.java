package org.redress.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.contracts.CloudEventHeaders;
import org.redress.contracts.RedressEvent;
import org.redress.contracts.Sources;
import org.redress.contracts.Topics;
import org.redress.localstack.testing.OwnParts;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.kafka.listener.BatchListenerFailedException;

class PollTest {

    private static final String READERS = "together";
    private static final AtomicLong OFFSETS = new AtomicLong();

    @TempDir
    static Path folder;

    private static OwnParts parts;
    private static Instance instance;

    private final Together handler = new Together();
    private final Poll poll = poll(handler);

    @BeforeAll
    static void start() {
        parts = new OwnParts(folder);
        instance = Instance.start(parts, "poll");
    }

    @AfterAll
    static void stop() {
        instance.close();
        parts.close();
    }

    @Test
    void eventsOfASubjectThatCameTogetherTakeEffectInOneWrite() {
        var subject = UUID.randomUUID().toString();
        var other = UUID.randomUUID().toString();

        poll.receive(List.of(record(subject, 1), record(other, 1), record(subject, 2), record(subject, 3)));
        poll.receive(List.of(record(subject, 4), record(subject, 5)));

        assertThat(handler.writes)
                .containsExactly(subject + List.of(1L, 2L, 3L), other + List.of(1L), subject + List.of(4L, 5L));
        assertThat(position(subject)).isEqualTo(5);
        assertThat(position(other)).isEqualTo(1);
    }

    @Test
    void onlyThoseThatFollowEachOtherAreTakenTogether() {
        var subject = UUID.randomUUID().toString();

        poll.receive(List.of(record(subject, 1), record(subject, 2), record(subject, 4), record(subject, 5)));

        assertThat(handler.writes).containsExactly(subject + List.of(1L, 2L));
        assertThat(document(subject).getEmbedded(List.of("parked", "routing", "reason"), String.class))
                .isEqualTo("GAP");
    }

    @Test
    void whatCannotBeTakenTogetherIsTakenOneByOneUpToTheOneThatFails() {
        var subject = UUID.randomUUID().toString();
        handler.indigestible = subject;

        poll.receive(List.of(record(subject, 1), record(subject, 2), record(subject, 3)));

        assertThat(handler.writes).containsExactly(subject + List.of(1L));
        assertThat(document(subject).getEmbedded(List.of("parked", "routing", "reason"), String.class))
                .isEqualTo("FAILED");
        assertThat(document(subject).getEmbedded(List.of("parked", "routing", "upTo"), Long.class))
                .isEqualTo(3);
    }

    @Test
    void anOutageHasAllFromItsSubjectOnComeAgainAndNothingTakesEffectTwice() {
        var first = UUID.randomUUID().toString();
        var gone = UUID.randomUUID().toString();
        var last = UUID.randomUUID().toString();
        handler.away = gone;
        var records = List.of(record(first, 1), record(gone, 1), record(first, 2), record(gone, 2), record(last, 1));

        assertThatThrownBy(() -> poll.receive(records))
                .isInstanceOfSatisfying(
                        BatchListenerFailedException.class,
                        failure -> assertThat(failure.getIndex()).isEqualTo(1));
        assertThat(handler.writes).containsExactly(first + List.of(1L, 2L));

        handler.away = null;
        poll.receive(records.subList(1, records.size()));
        assertThat(handler.writes).containsExactly(first + List.of(1L, 2L), gone + List.of(1L, 2L), last + List.of(1L));
    }

    @Test
    void aSubjectThatWasPutAsideStaysAsideForAnInstanceThatKnowsNothingYet() {
        var subject = UUID.randomUUID().toString();
        poll.receive(List.of(record(subject, 1), record(subject, 3)));

        poll(handler).receive(List.of(record(subject, 2)));

        assertThat(handler.writes).containsExactly(subject + List.of(1L));
        assertThat(position(subject)).isEqualTo(1);
    }

    @Test
    void whatWasTakenBeforeIsSkippedByAnInstanceThatKnowsNothingYet() {
        var subject = UUID.randomUUID().toString();
        poll.receive(List.of(record(subject, 1), record(subject, 2)));

        poll(handler).receive(List.of(record(subject, 1), record(subject, 2), record(subject, 3)));

        assertThat(handler.writes).containsExactly(subject + List.of(1L, 2L), subject + List.of(3L));
    }

    private static Poll poll(EventHandler handler) {
        var subscription = new Subscription(Instance.CONSUMER, Topics.ROUTING, READERS, true, handler);
        var subscribed = Subscribed.to(
                subscription,
                instance.bean(MongoTemplate.class),
                instance.kafka(),
                instance.bean(EventJson.class),
                instance.bean(MeterRegistry.class),
                Clock.systemUTC());
        return new Poll(subscription, subscribed.inbox());
    }

    private static Document document(String subject) {
        return instance.bean(MongoTemplate.class).findById(subject, Document.class, READERS);
    }

    private static long position(String subject) {
        return document(subject).getEmbedded(List.of("positions", "routing"), Long.class);
    }

    private static ConsumerRecord<String, byte[]> record(String subject, long sequence) {
        var data = "{\"complaintId\":\"" + subject + "\",\"occurredAt\":\"2026-03-02T04:00:00Z\",\"basedOn\":1}";
        var message = new ConsumerRecord<>(Topics.ROUTING, 0, OFFSETS.incrementAndGet(), subject, data.getBytes(UTF_8));
        header(message, CloudEventHeaders.ID, UUID.randomUUID().toString());
        header(message, CloudEventHeaders.SOURCE, Sources.ROUTING + subject);
        header(message, CloudEventHeaders.TYPE, "redress.routing.undetermined.v1");
        header(message, CloudEventHeaders.SUBJECT, subject);
        header(message, CloudEventHeaders.SEQUENCE, CloudEventHeaders.sequence(sequence));
        header(message, CloudEventHeaders.TIME, "2026-03-02T04:00:00Z");
        return message;
    }

    private static void header(ConsumerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }

    /** Notes each write by its subject and sequences. */
    private static final class Together implements EventHandler {

        private final List<String> writes = new ArrayList<>();
        private String indigestible;
        private String away;

        @Override
        public boolean handle(ReceivedEvent received, RedressEvent event) {
            write(received.subject(), received.consumed());
            return true;
        }

        @Override
        public int handleTogether(List<Arrival> arrivals) {
            write(arrivals.get(0).received().subject(), Consumed.of(arrivals));
            return arrivals.size();
        }

        private void write(String subject, Consumed consumed) {
            if (subject.equals(away)) {
                throw new DataAccessResourceFailureException("gone for a moment");
            }
            if (subject.equals(indigestible) && consumed.last() > 1) {
                throw new IllegalStateException("cannot be digested");
            }
            var where = Query.query(Criteria.where("_id").is(subject).andOperator(consumed.isNext()));
            instance.bean(MongoTemplate.class).upsert(where, consumed.advance(new Update()), READERS);
            writes.add(subject
                    + LongStream.rangeClosed(consumed.first(), consumed.last())
                            .boxed()
                            .toList());
        }
    }
}
