package org.redress.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * Takes the records that came together: those of one subject in one write where their handler can, and else one by one.
 * An outage names the record from which on all must come again; the subjects before it are done with.
 */
final class Poll {

    /** A record that could be read, and its place among those that came together. */
    private record Letter(int index, ConsumerRecord<String, byte[]> message, ReceivedEvent event) {}

    private record Malformed(int index, ConsumerRecord<String, byte[]> message, RuntimeException reason) {}

    private final Subscription subscription;
    private final Inbox inbox;

    Poll(Subscription subscription, Inbox inbox) {
        this.subscription = subscription;
        this.inbox = inbox;
    }

    void receive(List<ConsumerRecord<String, byte[]>> messages) {
        var bySubject = new LinkedHashMap<String, List<Letter>>();
        var malformed = new ArrayList<Malformed>();
        for (var index = 0; index < messages.size(); index++) {
            var message = messages.get(index);
            try {
                var event = ReceivedEvent.of(message, subscription.topic());
                bySubject
                        .computeIfAbsent(event.subject(), subject -> new ArrayList<>())
                        .add(new Letter(index, message, event));
            } catch (ReceivedEvent.MalformedEvent reason) {
                malformed.add(new Malformed(index, message, reason));
            }
        }
        orFrom(0, () -> inbox.lookUp(bySubject.keySet()));
        bySubject.values().forEach(letters -> orFrom(letters.get(0).index(), () -> take(letters)));
        malformed.forEach(one -> orFrom(one.index(), () -> inbox.putAside(one.message(), one.reason())));
    }

    private void take(List<Letter> letters) {
        var done = letters.size() == 1
                ? 0
                : inbox.together(letters.stream().map(Letter::event).toList());
        letters.stream().skip(done).forEach(letter -> inbox.receive(letter.event(), letter.message()));
    }

    private static void orFrom(int index, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException outage) {
            throw new BatchListenerFailedException("Waits for an outage to end", outage, index);
        }
    }
}
