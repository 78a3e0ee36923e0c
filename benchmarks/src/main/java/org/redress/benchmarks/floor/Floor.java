package org.redress.benchmarks.floor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;

/**
 * Bare drivers behind a bare HTTP endpoint: one insert before the answer, then one send that all replicas acknowledge and one
 * update in a batch. Arguments: the ports of the store and the broker, bytes of a document and of an event.
 */
public final class Floor {

    private static final String TOPIC = "floor";
    private static final int PARTITIONS = 12;
    private static final int MOST_IN_A_BATCH = 500;

    private final MongoCollection<Document> complaints;
    private final Producer<String, byte[]> events;
    private final BlockingQueue<String> filed = new LinkedBlockingQueue<>();
    private final String text;
    private final byte[] event;

    private Floor(
            MongoCollection<Document> complaints, Producer<String, byte[]> events, int documentBytes, int eventBytes) {
        this.complaints = complaints;
        this.events = events;
        this.text = "x".repeat(documentBytes);
        this.event = new byte[eventBytes];
    }

    public static void main(String[] arguments) throws IOException {
        var store = MongoClients.create("mongodb://127.0.0.1:" + arguments[0]);
        var broker = Map.<String, Object>of("bootstrap.servers", "127.0.0.1:" + arguments[1], "acks", "all");
        createTopic(broker);
        var producer = new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer());
        var collection = store.getDatabase("floor").getCollection("complaints").withWriteConcern(WriteConcern.MAJORITY);
        var floor = new Floor(collection, producer, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        var relay = new Thread(floor::relay, "relay");
        relay.setDaemon(true);
        relay.start();
        System.out.println("READY " + floor.listen());
    }

    private static void createTopic(Map<String, Object> broker) {
        try (var admin = Admin.create(broker)) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                        .all()
                        .get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("Cannot create the topic", e);
        }
    }

    private int listen() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(64));
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            var id = UUID.randomUUID().toString();
            complaints.insertOne(new Document("_id", id).append("text", text).append("relayed", false));
            filed.add(id);
            var answer = id.getBytes(UTF_8);
            exchange.sendResponseHeaders(201, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server.getAddress().getPort();
    }

    private void relay() {
        try {
            while (true) {
                var batch = new ArrayList<>(List.of(filed.take()));
                filed.drainTo(batch, MOST_IN_A_BATCH);
                var sent = new ArrayList<Future<?>>();
                for (var id : batch) {
                    sent.add(events.send(new ProducerRecord<>(TOPIC, id, event)));
                }
                for (var one : sent) {
                    one.get();
                }
                complaints.bulkWrite(batch.stream()
                        .map(id -> new UpdateOneModel<Document>(Filters.eq("_id", id), Updates.set("relayed", true)))
                        .toList());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
