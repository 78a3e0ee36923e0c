package org.redress.outbox;

import java.time.Clock;
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
    private final Reached reached = new Reached();

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

    void receive(ConsumerRecord<String, byte[]> message) {
        ReceivedEvent event;
        try {
            event = ReceivedEvent.of(message, subscription.topic());
        } catch (ReceivedEvent.MalformedEvent malformed) {
            putAside(message, FailureReason.MALFORMED, malformed);
            return;
        }
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

    /** Other instances may have taken records meanwhile. */
    void partitionsMoved() {
        reached.forgetAll();
    }

    /** False when the document moved meanwhile and the event must be looked at again. */
    private boolean step(ReceivedEvent event, ConsumerRecord<String, byte[]> message) {
        if (reached.isNext(event)) {
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
        reached.forget(event);
        var done = delivery.deliver(event);
        if (done) {
            reached.note(event);
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
