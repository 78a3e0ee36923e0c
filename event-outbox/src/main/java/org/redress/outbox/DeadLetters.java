package org.redress.outbox;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.redress.contracts.Topics;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Puts records aside in the consumer's own topic. The headers say why and where in the code, never the failure's
 * message or stack trace, since those quote payloads.
 */
final class DeadLetters {

    static final String REASON = "redress-failure-reason";
    static final String EXCEPTION = "redress-failure-exception";
    static final String LOCATION = "redress-failure-location";
    private static final long ACKNOWLEDGED_WITHIN_SECONDS = 15;

    private final KafkaTemplate<String, byte[]> kafka;
    private final Subscription subscription;

    DeadLetters(KafkaTemplate<String, byte[]> kafka, Subscription subscription) {
        this.kafka = kafka;
        this.subscription = subscription;
    }

    String topic() {
        return Topics.deadLetters(subscription.topic(), subscription.consumer());
    }

    /** Returns when the broker has it; a broker that does not answer is an outage, waited out by the caller. */
    void add(ConsumerRecord<String, byte[]> message, FailureReason reason, Throwable failure) {
        var letter = new ProducerRecord<>(topic(), message.key(), message.value());
        message.headers().forEach(letter.headers()::add);
        header(letter, REASON, reason.name());
        if (failure != null) {
            var root = InfrastructureFailure.rootOf(failure);
            header(letter, EXCEPTION, root.getClass().getName());
            header(letter, LOCATION, location(root));
        }
        try {
            kafka.send(letter).get(ACKNOWLEDGED_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            throw new InterruptException(stopping);
        } catch (ExecutionException | TimeoutException away) {
            throw new org.apache.kafka.common.errors.TimeoutException("Dead letter not acknowledged", away);
        }
    }

    private static String location(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.redress"))
                .findFirst()
                .or(() -> Arrays.stream(failure.getStackTrace()).findFirst())
                .map(StackTraceElement::toString)
                .orElse("unknown");
    }

    private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
