package org.redress.localstack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class RealPartsTest {

    @Test
    void bothAnswer() throws Exception {
        try (var kafka = Admin.create(Map.<String, Object>of("bootstrap.servers", RealParts.kafkaServers()))) {
            assertThat(kafka.describeCluster().nodes().get()).hasSize(1);
        }
        try (var mongo = MongoClients.create(RealParts.mongoUri())) {
            assertThat(mongo.getDatabase("admin").runCommand(new Document("ping", 1)))
                    .containsEntry("ok", 1.0);
        }
    }

    @Test
    void aServiceIsPointedAtThem() {
        var properties = new HashMap<String, Supplier<Object>>();
        RealParts.register(properties::put, "complaint");

        var mongo = new ConnectionString(
                (String) properties.get("spring.mongodb.uri").get());
        assertThat(mongo.getDatabase()).startsWith("complaint-");
        assertThat(RealParts.mongoUri()).contains(mongo.getHosts().get(0));
        assertThat(properties.get("spring.kafka.bootstrap-servers").get()).isEqualTo(RealParts.kafkaServers());
        assertThat(properties
                        .get("spring.security.oauth2.resourceserver.jwt.issuer-uri")
                        .get())
                .isEqualTo(RealParts.issuer().uri());
    }
}
