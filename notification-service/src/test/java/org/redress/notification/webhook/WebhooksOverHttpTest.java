package org.redress.notification.webhook;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.contracts.Role;
import org.redress.localstack.testing.OwnParts;
import org.redress.notification.notice.NoticeBook;
import org.redress.notification.notice.NoticeMother;
import org.redress.notification.notice.model.Notice;
import org.redress.notification.notice.model.Recipient;
import org.redress.notification.running.RunningService;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What administrators do with webhooks, and what their receivers are told, on a real store and real receivers. */
class WebhooksOverHttpTest {

    private static final Duration DISABLE_AFTER = Duration.ofSeconds(3);

    @TempDir
    private static Path folder;

    private static OwnParts parts;
    private static RunningService service;
    private static String admin;

    private final Receiver receiver = new Receiver();

    @BeforeAll
    static void start() {
        parts = new OwnParts(folder);
        service = RunningService.start(Map.of(
                "spring.kafka.bootstrap-servers", parts.kafkaServers(),
                "spring.mongodb.uri", parts.mongoUri() + "/notification",
                "redress.webhooks.plain-http", "true",
                "redress.webhooks.allowed-hosts", "127.0.0.1",
                "redress.webhooks.disable-after", DISABLE_AFTER.toString(),
                "redress.webhooks.refresh", "200ms",
                "redress.delivery.poll", "20ms",
                "redress.delivery.first-retry", "50ms",
                "redress.delivery.longest-retry", "200ms"));
        admin = service.issuer().token("admin-1", List.of("ADMIN"));
    }

    @AfterAll
    static void stop() {
        service.close();
        parts.close();
    }

    @BeforeEach
    @AfterEach
    void noWebhooks() {
        service.bean(MongoTemplate.class).getCollection("webhooks").deleteMany(new Document());
        service.bean(KnownEndpoints.class).forget();
    }

    @AfterEach
    void stopReceiving() {
        receiver.close();
    }

    @Test
    void aSecretIsToldOnceAndStoredSealed() {
        var added = add(receiver, "");
        var secret = added.get("secret").asString();
        assertThat(secret).startsWith("whsec_");
        assertThat(one(added).get("secret").isNull()).isTrue();
        assertThat(get("/api/webhooks").toString()).contains(id(added)).doesNotContain("whsec_");
        assertThat(service.bean(MongoTemplate.class)
                        .getCollection("webhooks")
                        .find()
                        .first()
                        .toJson())
                .contains("sealed")
                .doesNotContain(secret, secret.substring(6));
    }

    @Test
    void aMilestoneIsToldOnceHoweverManyPeopleAreToldOfIt() {
        var added = add(receiver, "");
        var notice = NoticeMother.to(Recipient.account("investor"));
        record(notice, notice.to(Recipient.department("PLANNING")), notice.to(Recipient.role(Role.SUPERVISOR)));
        record(notice.to(Recipient.department("ECON_TRADE")));
        var other = NoticeMother.to(Recipient.account("investor"));
        record(other);
        await().atMost(60, SECONDS).until(() -> receiver.calls().size() >= 2);
        await().atMost(60, SECONDS).until(() -> deliveries(added, "SENT").size() == 2);
        assertThat(receiver.ids()).doesNotHaveDuplicates().hasSize(2);
        var body = bodies().filter(
                        sent -> complaint(sent).equals(notice.complaintId().toString()))
                .findAny()
                .orElseThrow();
        assertThat(body.get("type").asString()).isEqualTo("redress.notice.accepted.v1");
        assertThat(body.at("/data/dueAt").asString()).isEqualTo("2026-05-28T09:30:00Z");
        assertThat(body.toString()).doesNotContain("investor", "PLANNING");
        assertThat(deliveries(added, "SENT"))
                .extracting(item -> item.get("id").asString())
                .containsExactlyInAnyOrderElementsOf(receiver.ids());
    }

    @Test
    void onlyWhatItAskedForIsToldAndWhatItAsksForCanChange() {
        var added = add(receiver, "\"milestones\": [\"BREACHED\"],");
        record(NoticeMother.to(Recipient.account("a")));
        var changed =
                call("PUT", path(added), body(receiver, "\"milestones\": [\"ACCEPTED\"], \"description\": \"x\","));
        assertThat(changed.get("milestones").toString()).isEqualTo("[\"ACCEPTED\"]");
        var wanted = NoticeMother.to(Recipient.account("a"));
        record(wanted);
        await().atMost(60, SECONDS).until(() -> !receiver.calls().isEmpty());
        assertThat(receiver.calls()).hasSize(1);
        assertThat(receiver.calls().get(0).body()).contains(wanted.complaintId().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                                                        | url             | required
        {"url": "nothing"}                                        | url             | wrong-format
        {"url": "http://127.1/"}                                  | url             | wrong-format
        {"url": "https://a:b@hooks.example.com/"}                 | url             | wrong-format
        {"url": "https://hooks.example.com/#part"}                | url             | wrong-format
        {"url": "ftp://hooks.example.com/"}                       | url             | https-only
        {"url": "http://169.254.169.254/latest/meta-data"}        | url             | internal-address
        {"url": "https://10.0.0.1/"}                              | url             | internal-address
        {"url": "https://[::1]/"}                                 | url             | internal-address
        {"url": "https://localhost/"}                             | url             | internal-address
        {"url": "http://127.0.0.1/", "milestones": ["NOTHING"]}   | milestones[0]   | unknown-code
        {"url": "http://127.0.0.1/", "milestones": ["WEBHOOK_DISABLED"]} | milestones[0] | unknown-code
        """)
    void whatCannotBeCalledIsRefused(String body, String field, String code) {
        for (var language : List.of("en", "zh")) {
            var refused = service.call("POST", "/api/webhooks", admin, language, body);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
            var error = RunningService.json(refused).get("errors").get(0);
            assertThat(error.get("field").asString()).isEqualTo(field);
            assertThat(error.get("code").asString()).isEqualTo(code);
            assertThat(error.get("message").asString()).isNotBlank();
        }
        assertThat(get("/api/webhooks").get("items").size()).isZero();
    }

    @Test
    void thereAreNotMoreThanSoMany() {
        for (var i = 0; i < ManageWebhooks.MOST; i++) {
            add(receiver, "");
        }
        assertThat(service.call("POST", "/api/webhooks", admin, "en", body(receiver, ""))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aTestCallTellsHowItWentAndNothingElse() {
        var added = add(receiver, "");
        var fine = call("POST", path(added) + "/test", null);
        assertThat(fine.get("delivered").asBoolean()).isTrue();
        assertThat(fine.get("status").asInt()).isEqualTo(204);
        assertThat(receiver.calls().get(0).body())
                .contains("redress.webhook.ping.v1")
                .contains("\"data\":null");
        receiver.answers(500);
        var broken = call("POST", path(added) + "/test", null);
        assertThat(broken.get("delivered").asBoolean()).isFalse();
        assertThat(broken.get("reason").asString()).isEqualTo("status 500");
        assertThat(deliveries(added, null)).isEmpty();
    }

    @Test
    void afterARotationBothSecretsSignUntilTheGraceIsOver() {
        var added = add(receiver, "");
        var rotated = call("POST", path(added) + "/rotate", null);
        assertThat(rotated.get("secret").asString())
                .startsWith("whsec_")
                .isNotEqualTo(added.get("secret").asString());
        assertThat(Instant.parse(rotated.get("earlierSecretUntil").asString()))
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));
        call("POST", path(added) + "/test", null);
        assertThat(receiver.calls().get(0).signature()).matches("v1,\\S{44} v1,\\S{44}");
        service.bean(MongoTemplate.class)
                .getCollection("webhooks")
                .updateOne(
                        new Document("_id", id(added)),
                        new Document("$set", new Document("secrets.1.until", Date.from(Instant.now()))));
        call("POST", path(added) + "/test", null);
        assertThat(receiver.calls().get(1).signature()).matches("v1,\\S{44}");
        assertThat(one(added).get("earlierSecretUntil").isNull()).isTrue();
    }

    @Test
    void aReceiverThatIsAwayIsToldWhenItIsBack() {
        var added = add(receiver, "");
        receiver.answers(503);
        record(NoticeMother.to(Recipient.account("a")));
        await().atMost(60, SECONDS).until(() -> receiver.calls().size() >= 3);
        assertThat(deliveries(added, "PENDING").get(0).get("reason").asString()).isEqualTo("status 503");
        assertThat(one(added).get("failingSince").isNull()).isFalse();
        receiver.answers(204);
        await().atMost(60, SECONDS).until(() -> deliveries(added, "SENT").size() == 1);
        assertThat(receiver.ids()).containsOnly(receiver.ids().get(0));
        await().atMost(5, SECONDS).until(() -> one(added).get("failingSince").isNull());
        assertThat(one(added).get("lastSuccessAt").isNull()).isFalse();
        assertThat(one(added).get("status").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void oneToWhichNothingCanBeDeliveredForTooLongIsDisabledAndAdministratorsAreTold() {
        var told = inbox().size();
        var added = add(receiver, "");
        receiver.answers(500);
        var since = Instant.now();
        var first = NoticeMother.to(Recipient.account("a"));
        record(first);
        await().atMost(60, SECONDS)
                .until(() -> one(added).get("status").asString().equals("FAILING"));
        assertThat(Instant.now()).isAfter(since.plus(DISABLE_AFTER));
        await().atMost(60, SECONDS).until(() -> deliveries(added, "SKIPPED").size() == 1);
        assertThat(inbox()).hasSize(told + 1);
        assertThat(inbox().get(0).get("title").asString()).contains("127.0.0.1");
        assertThat(inbox().get(0).get("text").asString()).contains("enable it");
        var meanwhile = NoticeMother.to(Recipient.account("a"));
        record(meanwhile);
        assertThat(deliveries(added, null))
                .as("nothing is kept for who is disabled")
                .hasSize(1);
        assertThat(service.call("POST", path(added) + "/replay?since=" + since, admin, "en", null)
                        .statusCode())
                .isEqualTo(409);

        receiver.answers(204);
        assertThat(call("POST", path(added) + "/enable", null).get("status").asString())
                .isEqualTo("ACTIVE");
        var failed = receiver.calls().size();
        assertThat(call("POST", path(added) + "/replay?since=" + since, null)
                        .get("notices")
                        .asInt())
                .isEqualTo(2);
        await().atMost(60, SECONDS).until(() -> deliveries(added, "SENT").size() == 2);
        assertThat(bodies().skip(failed).map(WebhooksOverHttpTest::complaint))
                .containsExactlyInAnyOrder(
                        first.complaintId().toString(), meanwhile.complaintId().toString());
    }

    @Test
    void oneThatSaysItIsGoneIsDisabledAtOnce() {
        var added = add(receiver, "");
        receiver.answers(410);
        record(NoticeMother.to(Recipient.account("a")));
        await().atMost(60, SECONDS)
                .until(() -> one(added).get("status").asString().equals("GONE"));
        await().atMost(60, SECONDS).until(() -> deliveries(added, "FAILED").size() == 1);
        assertThat(deliveries(added, "FAILED").get(0).get("reason").asString()).isEqualTo("status 410");
        assertThat(receiver.calls()).hasSize(1);
    }

    @Test
    void whatWasDeliveredIsSentAgainUnderTheSameIdWhenAskedFor() {
        var added = add(receiver, "");
        var since = Instant.now();
        record(NoticeMother.several(Recipient.account("a"), 3).toArray(Notice[]::new));
        await().atMost(60, SECONDS).until(() -> deliveries(added, "SENT").size() == 3);
        assertThat(call("POST", path(added) + "/replay?since=" + since, null)
                        .get("notices")
                        .asInt())
                .isEqualTo(3);
        await().atMost(60, SECONDS).until(() -> receiver.calls().size() == 6);
        assertThat(receiver.ids().subList(3, 6))
                .containsExactlyInAnyOrderElementsOf(receiver.ids().subList(0, 3));
        assertThat(call("POST", path(added) + "/replay?since=" + Instant.now(), null)
                        .get("notices")
                        .asInt())
                .isZero();
        for (var wrong : List.of(
                "", "?since=", "?since=yesterday", "?since=" + Instant.now().plusSeconds(60))) {
            assertThat(service.call("POST", path(added) + "/replay" + wrong, admin, "en", null)
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void disabledOrRemovedItIsToldNothing() {
        var added = add(receiver, "");
        assertThat(call("POST", path(added) + "/disable", null).get("status").asString())
                .isEqualTo("BY_HAND");
        record(NoticeMother.to(Recipient.account("a")));
        assertThat(deliveries(added, null)).isEmpty();
        assertThat(service.call("DELETE", path(added), admin, "en", null).statusCode())
                .isEqualTo(204);
        for (var request : Stream.of(
                        "GET ",
                        "DELETE ",
                        "POST /rotate",
                        "POST /enable",
                        "POST /disable",
                        "POST /test",
                        "POST /replay?since=2026-01-01T00:00:00Z",
                        "GET /deliveries")
                .toList()) {
            var parts = request.split(" ", -1);
            assertThat(service.call(parts[0], path(added) + parts[1], admin, "en", null)
                            .statusCode())
                    .as(request)
                    .isEqualTo(404);
        }
        assertThat(receiver.calls()).isEmpty();
    }

    @Test
    void aSlowReceiverDelaysNoOther() {
        var slow = new Receiver();
        var end = new CountDownLatch(1);
        slow.answers(exchange -> {
            try {
                end.await();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
            return 204;
        });
        try (slow) {
            add(slow, "");
            add(receiver, "");
            record(NoticeMother.several(Recipient.account("a"), 200).toArray(Notice[]::new));
            await().atMost(60, SECONDS)
                    .until(() -> receiver.ids().stream().distinct().count() == 200);
            assertThat(slow.calls()).as("four at a time, each for ten seconds").hasSizeLessThan(30);
            end.countDown();
        }
    }

    private Stream<JsonNode> bodies() {
        return receiver.calls().stream().map(call -> JsonMapper.shared().readTree(call.body()));
    }

    private static String complaint(JsonNode body) {
        return body.at("/data/complaintId").asString();
    }

    private static void record(Notice... notices) {
        service.bean(NoticeBook.class).record(List.of(notices));
    }

    private static JsonNode add(Receiver to, String more) {
        var added = service.call("POST", "/api/webhooks", admin, "en", body(to, more));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        var json = RunningService.json(added);
        assertThat(added.headers().firstValue("Location")).contains("/api/webhooks/" + id(json));
        return json;
    }

    private static String body(Receiver to, String more) {
        return "{" + more + "\"url\": \"" + to.url() + "\"}";
    }

    private static JsonNode one(JsonNode webhook) {
        return get(path(webhook));
    }

    private static List<JsonNode> inbox() {
        return get("/api/inbox?limit=200").get("items").valueStream().toList();
    }

    private static List<JsonNode> deliveries(JsonNode webhook, String status) {
        var condition = status == null ? "" : "?status=" + status;
        return get(path(webhook) + "/deliveries" + condition)
                .get("items")
                .valueStream()
                .toList();
    }

    private static JsonNode get(String path) {
        return service.get(path, admin);
    }

    private static JsonNode call(String method, String path, String body) {
        var answer = service.call(method, path, admin, "en", body);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return RunningService.json(answer);
    }

    private static String path(JsonNode webhook) {
        return "/api/webhooks/" + id(webhook);
    }

    private static String id(JsonNode webhook) {
        return UUID.fromString(webhook.get("id").asString()).toString();
    }
}
