package org.redress.outbox;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds what was put aside to its own consumer, per subject in sequence, until it has caught up; then the subject flows
 * again. Nothing is published to a fact topic. Safe to repeat at any time.
 */
final class Replay {

    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
    /** While it is read, the live consumer may put more aside for the same subject. */
    private static final int ROUNDS = 5;

    /** @param waiting subjects that still fail or miss an event */
    record Outcome(int applied, int healed, int waiting) {

        Outcome plus(Outcome other) {
            return new Outcome(applied + other.applied, healed + other.healed, waiting + other.waiting);
        }
    }

    private final DeadLetterReader reader;

    Replay(DeadLetterReader reader) {
        this.reader = reader;
    }

    /** @param subject only this one, or all when null */
    Outcome replay(Subscribed subscribed, String subject) {
        var outcome = new Outcome(0, 0, 0);
        for (var round = 0; round < ROUNDS; round++) {
            var last = round(subscribed, subject);
            outcome = new Outcome(outcome.applied() + last.applied(), outcome.healed() + last.healed(), last.waiting());
            if (last.applied() == 0) {
                break;
            }
        }
        return outcome;
    }

    private Outcome round(Subscribed subscribed, String subject) {
        var outcome = new Outcome(0, 0, 0);
        for (var letters : bySubject(subscribed, subject).entrySet()) {
            outcome = outcome.plus(catchUp(subscribed, letters.getKey(), letters.getValue()));
        }
        return outcome;
    }

    private Map<String, List<ReceivedEvent>> bySubject(Subscribed subscribed, String subject) {
        return reader.all(subscribed.deadLetters().topic()).stream()
                .map(letter -> readable(letter, subscribed.subscription().topic()))
                .filter(Objects::nonNull)
                .filter(event -> subject == null || subject.equals(event.subject()))
                .sorted(Comparator.comparingLong(ReceivedEvent::sequence))
                .collect(Collectors.groupingBy(ReceivedEvent::subject, TreeMap::new, Collectors.toList()));
    }

    private static ReceivedEvent readable(ConsumerRecord<String, byte[]> letter, String topic) {
        try {
            return ReceivedEvent.of(letter, topic);
        } catch (ReceivedEvent.MalformedEvent cannotBeReplayed) {
            return null;
        }
    }

    private Outcome catchUp(Subscribed subscribed, String subject, List<ReceivedEvent> events) {
        var positions = subscribed.positions();
        var applied = 0;
        for (var event : events) {
            var position = positions.find(subject);
            if (event.sequence() == position.sequence() + 1 && apply(subscribed, event)) {
                applied++;
            }
        }
        var reached = positions.find(subject);
        var last = events.get(events.size() - 1).sequence();
        var healed = reached.isParked() && positions.release(subject, reached.sequence());
        return new Outcome(applied, healed ? 1 : 0, reached.sequence() < last ? 1 : 0);
    }

    private static boolean apply(Subscribed subscribed, ReceivedEvent event) {
        try {
            return subscribed.delivery().deliver(event);
        } catch (RuntimeException failure) {
            if (InfrastructureFailure.isCauseOf(failure)) {
                throw failure;
            }
            LOG.warn(
                    "Replay of {} #{} failed again: {}",
                    event.source(),
                    event.sequence(),
                    InfrastructureFailure.rootOf(failure).getClass().getName());
            return false;
        }
    }
}
