package org.redress.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Looks for words where they must never be: in any record of any topic, and in any log. */
final class Leaks {

    private Leaks() {}

    static List<String> of(List<String> words, Redress stack) {
        var found = new ArrayList<String>();
        for (var fact : Facts.read(stack, topics(stack), new ByteArrayDeserializer())) {
            var text = text(fact);
            words.stream().filter(text::contains).forEach(word -> found.add(fact.topic() + ": " + word));
        }
        try (var logs = Files.walk(stack.logs())) {
            for (var log : logs.filter(Files::isRegularFile).toList()) {
                var text = new String(Files.readAllBytes(log), UTF_8);
                words.stream().filter(text::contains).forEach(word -> found.add(log + ": " + word));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static List<String> topics(Redress stack) {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", stack.brokers()))) {
            return List.copyOf(admin.listTopics().names().get());
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String text(ConsumerRecord<String, byte[]> fact) {
        var text = new StringBuilder().append(fact.key());
        fact.headers().forEach(header -> text.append('\n').append(new String(header.value(), UTF_8)));
        return text.append('\n')
                .append(fact.value() == null ? "" : new String(fact.value(), UTF_8))
                .toString();
    }
}
