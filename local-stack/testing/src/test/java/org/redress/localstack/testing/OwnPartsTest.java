package org.redress.localstack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnPartsTest {

    @Test
    void bothComeBackAtTheSameAddressWithTheirData(@TempDir Path folder) throws Exception {
        try (var parts = new OwnParts(folder);
                var kafka = Admin.create(Map.<String, Object>of("bootstrap.servers", parts.kafkaServers()));
                var mongo = MongoClients.create(parts.mongoUri())) {
            kafka.createTopics(List.of(new NewTopic("kept", Optional.of(1), Optional.empty())))
                    .all()
                    .get();
            var documents = mongo.getDatabase("test").getCollection("kept");
            documents.insertOne(new Document("_id", "a"));

            parts.broker().stop();
            parts.store().stop();
            parts.broker().start();
            parts.store().start();

            assertThat(kafka.listTopics().names().get()).contains("kept");
            assertThat(documents.find().map(found -> found.getString("_id"))).containsExactly("a");
        }
    }
}
