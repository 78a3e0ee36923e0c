package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.localstack.testing.OwnParts;
import org.redress.localstack.testing.RealParts;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** From one key to the next, as docs/operations.md describes it. */
class KeyRotationTest {

    private static final String TOKEN =
            RealParts.issuer().token(UUID.randomUUID().toString(), List.of("INTAKE", "SUPERVISOR"));
    private static final String OLD = "old:" + "0f".repeat(32);
    private static final String NEW = "new:" + "1e".repeat(32);
    private static final int COMPLAINTS = 120;

    @TempDir
    static Path folder;

    private static OwnParts parts;

    @BeforeAll
    static void start() {
        parts = new OwnParts(folder);
        try (var others = new OtherServices(parts.kafkaServers())) {
            others.publishDirectory();
        }
    }

    @AfterAll
    static void end() {
        parts.close();
    }

    @Test
    void aNewKeyTakesOverWhileTheServiceServesAndTheOldOneCanThenGo() {
        var ids = new ArrayList<String>();
        List<Document> before;
        try (var service = run(OLD)) {
            var api = StartedService.api(service);
            for (var i = 0; i < COMPLAINTS; i++) {
                ids.add(api.post("/api/complaints", TOKEN, FilingMother.rights())
                        .text("id"));
            }
            before = complaints(service);
        }
        assertThatThrownBy(() -> run(NEW).close())
                .hasStackTraceContaining("Complaints are still sealed under key 'old'");
        assertThatThrownBy(() -> run("old:" + "aa".repeat(32)).close())
                .hasStackTraceContaining("Key 'old' of redress.encryption.keys is not the key");

        try (var service = run(NEW + "," + OLD)) {
            assertThat(readable(service, ids.get(0))).isTrue();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(complaints(service))
                            .allSatisfy(stored -> assertThat(stored.toJson())
                                    .doesNotContain("\"old")
                                    .contains("new:")));
            var after = complaints(service);
            for (var i = 0; i < COMPLAINTS; i++) {
                assertThat(history(after.get(i))).isEqualTo(history(before.get(i)));
            }
        }
        try (var service = run(NEW)) {
            for (var id : ids.subList(0, 3)) {
                assertThat(readable(service, id)).isTrue();
            }
        }
    }

    private static ConfigurableApplicationContext run(String keys) {
        return StartedService.run(parts, "test", "--redress.encryption.keys=" + keys);
    }

    private static List<Document> complaints(ConfigurableApplicationContext service) {
        return service.getBean(MongoTemplate.class)
                .getCollection("complaints")
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    /** Version, hashes and commitments. */
    private static String history(Document stored) {
        return stored.get("version") + " "
                + stored.getList("timeline", Document.class).stream()
                        .map(entry -> entry.getString("hash") + entry.get("commitments"))
                        .toList();
    }

    private static boolean readable(ConfigurableApplicationContext service, String id) {
        var api = StartedService.api(service);
        return api.get("/api/complaints/" + id + "/contact", TOKEN)
                        .text("contact.email")
                        .equals("anna.lindqvist@example.com")
                && api.get("/api/complaints/" + id + "/audit", TOKEN)
                        .body()
                        .get("intact")
                        .asBoolean();
    }
}
