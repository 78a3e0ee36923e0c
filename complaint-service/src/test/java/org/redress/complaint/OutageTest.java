package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.redress.complaint.FilingMother.map;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.localstack.testing.OwnParts;
import org.redress.localstack.testing.RealParts;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Broker and store come and go; the service is started and stopped as an operator would. */
class OutageTest {

    private static final String TOKEN =
            RealParts.issuer().token(UUID.randomUUID().toString(), List.of("INTAKE", "SUPERVISOR"));

    private static final String OTHERS_TOKEN =
            RealParts.issuer().token(UUID.randomUUID().toString(), List.of("INVESTOR"));

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
    void withoutABrokerFilingGoesOnAlsoAfterARestartAndEverythingIsPublishedLater() {
        run("test").close();
        parts.broker().stop();
        String id;
        try (var service = run("test")) {
            var api = api(service);
            var filed = api.post("/api/complaints", TOKEN, FilingMother.rights());
            assertThat(filed.status()).as(filed.body().toString()).isEqualTo(201);
            id = filed.text("id");
            var audit = api.get("/api/complaints/" + id + "/audit", TOKEN);
            assertThat(audit.body().get("intact").asBoolean()).isTrue();
            assertThat(api.post("/api/complaints/" + id + "/assign", TOKEN, map("lead", "SCI_TECH"))
                            .status())
                    .isEqualTo(200);

            parts.broker().start();
            var published = PublishedEvents.of(parts.kafkaServers(), id, 3);
            assertThat(published.stream()
                            .map(e -> PublishedEvents.header(e, "ce_sequence"))
                            .distinct())
                    .containsExactly("0000000001", "0000000002", "0000000003");
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                var timeline = api.get("/api/complaints/" + id + "/timeline", TOKEN)
                        .body()
                        .get("items");
                assertThat(timeline.valueStream()
                                .map(entry -> entry.get("published").isObject()))
                        .containsOnly(true);
            });

            parts.broker().stop();
            var unread = api.get("/api/complaints/" + id + "/audit", TOKEN);
            assertThat(unread.body().get("intact").asBoolean()).isTrue();
            assertThat(unread.body().get("complete").asBoolean()).isFalse();
            assertThat(unread.text("findings.0.code")).isEqualTo("RECORDS_NOT_CHECKED");
        } finally {
            parts.broker().start();
        }
    }

    @Test
    void withoutAStoreItSaysSoAndWhenToComeBackAndThenWorksAgain() {
        try (var service = run("test")) {
            var api = api(service);
            var key = UUID.randomUUID().toString();
            var filing = FilingMother.rights();
            parts.store().stop();
            try {
                var away = api.post("/api/complaints", TOKEN, filing, "Idempotency-Key", key);
                assertThat(away.status()).isEqualTo(503);
                assertThat(away.header("retry-after")).isNotEmpty();
                assertThat(away.isProblem()).isTrue();
                assertThat(api.get("/actuator/health/readiness", null).status()).isEqualTo(503);
                assertThat(api.get("/actuator/health/liveness", null).status()).isEqualTo(200);
            } finally {
                parts.store().start();
            }
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(api.post("/api/complaints", TOKEN, filing, "Idempotency-Key", key)
                                    .status())
                            .isEqualTo(201));
            assertThat(api.get("/api/complaints?externalId=" + filing.get("externalId"), TOKEN)
                            .body()
                            .get("items"))
                    .hasSize(1);
        }
    }

    /** Here because the store takes no second note about the complaint. */
    @Test
    void contactDataAreNotShownWhenTheAccessCannotBeNoted() {
        try (var service = run("test")) {
            var log = service.getBean(MongoTemplate.class).getCollection("accessLog");
            var api = api(service);
            var path = "/api/complaints/"
                    + api.post("/api/complaints", OTHERS_TOKEN, FilingMother.rights())
                            .text("id") + "/contact";
            var shown = api.get(path, TOKEN);
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.body().toString()).contains("@example.com");
            var one = log.createIndex(Indexes.ascending("complaint"), new IndexOptions().unique(true));
            try {
                var refused = api.get(path, TOKEN);
                assertThat(refused.status()).isGreaterThanOrEqualTo(500);
                assertThat(refused.isProblem()).isTrue();
                assertThat(refused.body().toString()).doesNotContain("@example.com");
            } finally {
                log.dropIndex(one);
            }
        }
    }

    @Test
    void aCityMayReviewEverythingAndLetTheRespondentHandleUnderReview() {
        try (var service = run(
                "test",
                "--redress.intake.policy=review",
                "--redress.intake.eligible=FOREIGN_INVESTOR",
                "--redress.assignment.respondent-may-handle=true")) {
            var api = api(service);
            var filed = api.post("/api/complaints", TOKEN, FilingMother.rights());
            assertThat(filed.body().get("reviewReasons").toString())
                    .isEqualTo("[\"REVIEW_POLICY\",\"COMPLAINANT_NOT_ELIGIBLE\"]");
            var path = "/api/complaints/" + filed.text("id");
            api.post(path + "/accept", TOKEN, map());
            var assigned = api.post(path + "/assign", TOKEN, map("lead", "CONSTRUCTION"));
            assertThat(assigned.body().get("centreReviewCompulsory").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void productionRefusesToStartOnTheEmbeddedStoreAndWithoutItsKeys() {
        var sealing = "--redress.encryption.keys=2026:" + "0f".repeat(32);
        var search = "--redress.search.key=" + "0f".repeat(32);
        var callback = "--redress.callback.key=" + "0f".repeat(32);
        assertThatThrownBy(() -> StartedService.runOn(parts, "fresh", "production", sealing, search, callback)
                        .close())
                .hasStackTraceContaining("embedded database");
        assertThatThrownBy(() -> StartedService.runOn(parts, "fresh", "production", search, callback)
                        .close())
                .hasStackTraceContaining("REDRESS_ENCRYPTION_KEYS");
        assertThatThrownBy(() -> StartedService.runOn(parts, "fresh", "production", sealing, callback)
                        .close())
                .hasStackTraceContaining("redress.search.key");
        assertThatThrownBy(() -> StartedService.runOn(parts, "fresh", "production", sealing, search)
                        .close())
                .hasStackTraceContaining("REDRESS_CALLBACK_KEY");
    }

    private static ConfigurableApplicationContext run(String profile, String... more) {
        return StartedService.run(parts, profile, more);
    }

    private static Api api(ConfigurableApplicationContext service) {
        return StartedService.api(service);
    }
}
