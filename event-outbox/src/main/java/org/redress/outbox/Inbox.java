package org.redress.outbox;

import static java.util.function.Predicate.not;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the records of one subscription in sequence per subject: skips repeats, puts aside what cannot be processed and
 * all that follows it for that subject, and lets outages through to the container, which waits.
 */
final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int ATTEMPTS = 3;
    private static final int RACES = 50;

    private final Subscription subscription;
    private final Positions positions;
    private final Delivery delivery;
    private final DeadLetters deadLetters;
    private final InboxCounters counters;
    private final Clock wallClock;
    private final LatestSequences reached = new LatestSequences();

    Inbox(
            Subscription subscription,
            Positions positions,
            Delivery delivery,
            DeadLetters deadLetters,
            InboxCounters counters,
            Clock wallClock) {
        this.subscription = subscription;
        this.positions = positions;
        this.delivery = delivery;
        this.deadLetters = deadLetters;
        this.counters = counters;
        this.wallClock = wallClock;
    }

    /** Asks in one go how far those subjects have got that are not known here. */
    void lookUp(Collection<String> subjects) {
        var unknown = subjects.stream().filter(not(reached::knows)).toList();
        if (unknown.isEmpty()) {
            return;
        }
        var found = positions.find(unknown);
        for (var subject : unknown) {
            var position = found.get(subject);
            if (position == null ? subscription.createsDocument() : !position.isParked()) {
                reached.note(subject, position == null ? 0 : position.sequence());
            }
        }
    }

    /** Returns how many of the events of a subject, from the first on, were taken together; the others are to be received. */
    int together(List<ReceivedEvent> events) {
        var first = events.get(0);
        if (!reached.isNext(first.subject(), first.sequence())) {
            return 0;
        }
        reached.forget(first.subject());
        var taken = delivery.deliverTogether(events);
        if (taken > 0) {
            reached.note(first.subject(), events.get(taken - 1).sequence());
        }
        return taken;
    }

    void receive(ReceivedEvent event, ConsumerRecord<String, byte[]> message) {
        var failures = 0;
        for (var race = 0; race < RACES; race++) {
            try {
                if (step(event, message)) {
                    return;
                }
            } catch (RuntimeException failure) {
                if (InfrastructureFailure.isCauseOf(failure)) {
                    throw failure;
                }
                failures++;
                if (failures == ATTEMPTS) {
                    park(event, message, FailureReason.FAILED, failure);
                    return;
                }
            }
        }
        throw new org.apache.kafka.common.errors.TimeoutException("Document of " + message.topic() + "-"
                + message.partition() + "@" + message.offset() + " is contended");
    }

    /** A record that is no event of ours. */
    void putAside(ConsumerRecord<String, byte[]> message, RuntimeException malformed) {
        putAside(message, FailureReason.MALFORMED, malformed);
    }

    /** Other instances may have taken records meanwhile. */
    void partitionsMoved() {
        reached.forgetAll();
    }

    /** False when the document moved meanwhile and the event must be looked at again. */
    private boolean step(ReceivedEvent event, ConsumerRecord<String, byte[]> message) {
        if (reached.isNext(event.subject(), event.sequence())) {
            return deliver(event);
        }
        var position = positions.find(event.subject());
        if (event.sequence() <= position.sequence()) {
            counters.repeated();
            return true;
        }
        if (!position.documentExists() && !subscription.createsDocument()) {
            putAside(message, FailureReason.UNKNOWN_SUBJECT, null);
            return true;
        }
        if (position.isParked()) {
            if (!positions.parkFurther(event)) {
                return false;
            }
            putAside(message, FailureReason.PARKED, null);
            return true;
        }
        if (event.sequence() > position.sequence() + 1) {
            park(event, message, FailureReason.GAP, null);
            return true;
        }
        return deliver(event);
    }

    /** What is not known to be done is forgotten, so that the document is asked the next time. */
    private boolean deliver(ReceivedEvent event) {
        reached.forget(event.subject());
        var done = delivery.deliver(event);
        if (done) {
            reached.note(event.subject(), event.sequence());
        }
        return done;
    }

    /** Marks first, then puts the record aside: a crash between the two only marks a second time. */
    private void park(
            ReceivedEvent event, ConsumerRecord<String, byte[]> message, FailureReason reason, Throwable failure) {
        if (!positions.park(event, reason.name(), wallClock.instant())) {
            positions.parkFurther(event);
        }
        counters.parked();
        putAside(message, reason, failure);
    }

    private void putAside(ConsumerRecord<String, byte[]> message, FailureReason reason, Throwable failure) {
        deadLetters.add(message, reason, failure);
        counters.deadLettered();
        LOG.warn(
                "{}-{}@{} put aside: {} {}",
                message.topic(),
                message.partition(),
                message.offset(),
                reason,
                failure == null
                        ? ""
                        : InfrastructureFailure.rootOf(failure).getClass().getName());
    }
}
