package org.redress.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.contracts.DirectoryEvent.CategoryPublished;
import org.redress.contracts.DirectoryEvent.DepartmentPublished;
import org.redress.contracts.DirectoryEvent.DirectoryCompleted;
import org.redress.contracts.Topics;
import org.redress.localstack.testing.OwnParts;
import org.redress.localstack.testing.RealParts;
import org.redress.routing.Api.Answer;
import org.redress.routing.TopicReader.Message;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Administrators change the directory; everybody else learns of it from the topic. */
class DirectoryEditingTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ADMIN = Api.token("ADMIN");
    private static final String OFFICER = Api.token("INTAKE");

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path folder;

    private static OwnParts parts;
    private static ConfigurableApplicationContext service;
    private static Api api;

    @BeforeAll
    static void start() {
        parts = new OwnParts(folder);
        RoutingParts.createComplaintsTopic(parts.kafkaServers());
        service = new SpringApplicationBuilder(RoutingService.class, Complaints.class, Api.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--spring.mongodb.uri=" + parts.mongoUri() + "/routing",
                        "--spring.kafka.bootstrap-servers=" + parts.kafkaServers(),
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri="
                                + RealParts.issuer().uri());
        api = service.getBean(Api.class);
        await().atMost(SOON)
                .until(() -> api.get("/actuator/health/readiness", null).status() == 200);
    }

    @AfterAll
    static void stop() {
        service.close();
        parts.close();
    }

    @Test
    void aDepartmentIsAddedChangedAndAnnounced() {
        var added = put("departments", "PORTS", department("港航局", "Port Bureau"), null);
        assertThat(added.status()).isEqualTo(200);
        assertThat(added.body().get("version").asInt()).isEqualTo(1);
        assertThat(added.body().get("opens").asString()).isEqualTo("09:00:00");

        var changed = department("港口局", "Ports Bureau");
        changed.put("aliases", List.of("港航局"));
        changed.put("parent", "LEADING_GROUP");
        changed.put("phone", "0539-1234567");
        assertThat(put("departments", "PORTS", changed, 1).body().get("version").asInt())
                .isEqualTo(2);

        var announced = announced("PORTS", 2);
        var last = (DepartmentPublished) announced.get(1).event();
        assertThat(last.zh()).isEqualTo("港口局");
        assertThat(last.aliases()).containsExactly("港航局");
        assertThat(last.parent()).isEqualTo("LEADING_GROUP");
        try (var reader = new TopicReader(Topics.DIRECTORY, parts.kafkaServers())) {
            await().atMost(SOON)
                    .until(() -> reader.of(DirectoryCompleted.CODE).stream()
                            .anyMatch(m -> ((DirectoryCompleted) m.event()).departments() >= 11));
        }
        var listed = api.get("/api/departments", OFFICER).body().get("items");
        var entry = listed.get(listed.size() - 1);
        assertThat(entry.get("phone").asString()).isEqualTo("0539-1234567");
    }

    @Test
    void whatAnotherAdministratorChangedMeanwhileIsNotOverwritten() {
        put("regions", "HEDONG", region("河东", "Hedong District"), null);
        assertThat(put("regions", "HEDONG", region("河东区", "Hedong"), 1).status())
                .isEqualTo(200);

        var late = put("regions", "HEDONG", region("河东县", "Hedong County"), 1);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body().get("detail").asString()).contains("read it again");
        assertThat(api.get("/api/regions/HEDONG", ADMIN).body().get("zh").asString())
                .isEqualTo("河东区");
        assertThat(put("regions", "HEDONG", region("河东县", "Hedong County"), 0).status())
                .as("a new one only")
                .isEqualTo(412);
    }

    @Test
    void everyChangeIsKeptWithWhoAndWhenAndBothStates() {
        var category = category("停工", "halt of works");
        put("categories", "HALT", category, null);
        category.put("parent", "LAND_CONSTRUCTION");
        put("categories", "HALT", category, 1);
        put("categories", "HALT", category, 2);

        var history = api.get("/api/categories/HALT/history", ADMIN).body().get("items");
        assertThat(history).as("the same again is no change").hasSize(2);
        assertThat(history.get(0).get("before").get("parent").isNull()).isTrue();
        assertThat(history.get(0).get("after").get("parent").asString()).isEqualTo("LAND_CONSTRUCTION");
        assertThat(history.get(0).get("by").asString()).isNotBlank();
        assertThat(history.get(0).get("at").asString()).isNotBlank();
        assertThat(history.get(1).get("before").isNull()).isTrue();
        assertThat(api.get("/api/departments/HALT/history", ADMIN).status()).isEqualTo(404);
        assertThat(api.get("/api/regions/LANSHAN/history", ADMIN).body().get("items"))
                .isEmpty();
        assertThat(announced("HALT", 2).get(1).event()).isInstanceOf(CategoryPublished.class);
    }

    @Test
    void aClosedDepartmentsComplaintsGoToWhoeverActsForIt() {
        var closed = department("农业局", "Agriculture Bureau");
        closed.put("active", false);
        assertThat(put("departments", "AGRICULTURE", closed, null)
                        .body()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("successor");
        closed.put("successor", "SCI_TECH");
        assertThat(put("departments", "AGRICULTURE", closed, null).status()).isEqualTo(200);
        await().atMost(SOON).untilAsserted(() -> {
            var id = UUID.randomUUID();
            service.getBean(Complaints.class).filedAndAccepted(id, "AGRI_PROJECT");
            await().atMost(SOON)
                    .until(() -> api.get("/api/decisions/" + id, OFFICER).status() == 200);
            var decision = api.get("/api/decisions/" + id, OFFICER).body();
            assertThat(decision.get("lead").asString()).isEqualTo("SCI_TECH");
            assertThat(decision.get("why").asString()).contains("is no longer active; Science and Technology Bureau");
        });
    }

    @Test
    void ofManyWhoChangeOneEntryAtOnceEachIsAVersionOfItsOwn() {
        put("regions", "PINGYI", region("平邑", "Pingyi 0"), null);
        var all = IntStream.range(1, 9)
                .mapToObj(i ->
                        CompletableFuture.runAsync(() -> put("regions", "PINGYI", region("平邑", "Pingyi " + i), null)))
                .toList();
        all.forEach(CompletableFuture::join);

        assertThat(api.get("/api/regions/PINGYI", ADMIN).body().get("version").asInt())
                .isEqualTo(9);
        assertThat(announced("PINGYI", 9))
                .extracting(message -> message.header("ce_sequence"))
                .doesNotHaveDuplicates();
        assertThat(api.get("/api/regions/PINGYI/history", ADMIN).body().get("items"))
                .hasSize(9);
    }

    @Test
    void whatWasReadCanBeSentBackWholeOrWithAFewChanges() {
        var read = api.get("/api/categories?limit=200", ADMIN).body();
        var same = api.call("PUT", "/api/categories", ADMIN, "en", read);
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.body().get("items")).isEqualTo(read.get("items"));
        assertThat(api.get("/api/categories/TECH_PROJECT/history", ADMIN).body().get("items"))
                .isEmpty();

        var park = region("园区", "Park");
        park.put("code", "PARK");
        var city = region("市直机关", "City level");
        city.put("code", "CITY");
        city.put("version", 1);
        assertThat(api.call("PUT", "/api/regions", ADMIN, "en", Map.of("items", List.of(park, city)))
                        .status())
                .isEqualTo(200);
        assertThat(api.get("/api/regions/PARK", OFFICER).body().get("version").asInt())
                .isEqualTo(1);
        assertThat(api.get("/api/regions/CITY", OFFICER).body().get("zh").asString())
                .isEqualTo("市直机关");
        assertThat(api.call("PUT", "/api/regions", ADMIN, "en", Map.of("items", List.of(park, city)))
                        .status())
                .as("another version is there by now")
                .isEqualTo(412);
    }

    @Test
    void ofSeveralNoneIsChangedWhenOneDoesNotFit() {
        var first = department("水务局", "Water Bureau");
        first.put("code", "WATER");
        var second = department("渔业局", "Fishery Bureau");
        second.put("code", "FISHERY");
        second.put("parent", "NOBODY");
        var answer = api.call("PUT", "/api/departments", ADMIN, "en", Map.of("items", List.of(first, second)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("items[1].parent");
        assertThat(api.get("/api/departments/WATER", ADMIN).status()).isEqualTo(404);

        second.put("parent", "WATER");
        assertThat(api.call("PUT", "/api/departments", ADMIN, "en", Map.of("items", List.of(first, second)))
                        .status())
                .isEqualTo(200);
        second.remove("code");
        assertThat(api.call("PUT", "/api/departments", ADMIN, "en", Map.of("items", List.of(second)))
                        .status())
                .isEqualTo(400);
        assertThat(api.call("PUT", "/api/departments", ADMIN, "en", Map.of()).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "departments, lower, code",
        "departments, X, code",
        "departments, DIRECTORY, code",
        "departments, LANSHAN, code",
        "regions, PLANNING, code"
    })
    void aCodeThatIsNoneOrAnothersIsRefused(String list, String code, String field) {
        var sent = list.equals("regions") ? region("某", "Some") : department("某局", "Some Bureau");
        var answer = put(list, code, sent, null);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "zh, '', This is required.",
        "parent, NOBODY, This code is not known.",
        "parent, SOMEONE, That would lead in a circle.",
        "successor, PLANNING, This may not be given here.",
        "email, no-address, This does not have the expected form.",
        "en, Planning Commission, Another department has this name already.",
        "closes, 08:00, This must be later than the opening."
    })
    void whatIsWrongIsSaidAtItsField(String field, String value, String message) {
        var sent = department("某某局", "Someone Bureau");
        sent.put(field, value);
        var answer = put("departments", "SOMEONE", sent, null);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/message").asString()).isEqualTo(message);
        assertThat(api.get("/api/departments/SOMEONE", ADMIN).status()).isEqualTo(404);
    }

    @Test
    void onlyAdministratorsChangeAnythingOrSeeWhoDid() {
        for (var role : List.of("INTAKE", "SUPERVISOR", "HANDLER", "SERVICE")) {
            var token = Api.token(role, "PLANNING");
            assertThat(api.call("PUT", "/api/regions/LANSHAN", token, "en", region("x", "x"))
                            .status())
                    .isEqualTo(403);
            assertThat(api.get("/api/regions/LANSHAN/history", token).status()).isEqualTo(403);
        }
    }

    private static List<Message> announced(String code, int versions) {
        try (var reader = new TopicReader(Topics.DIRECTORY, parts.kafkaServers())) {
            await().atMost(SOON).until(() -> reader.of(code).size() >= versions);
            return reader.of(code);
        }
    }

    /** {@code seen} 0: a new one only; null: whichever is there. */
    private static Answer put(String list, String code, Map<String, Object> entry, Integer seen) {
        var headers = seen == null
                ? Map.<String, String>of()
                : seen == 0 ? Map.of("If-None-Match", "*") : Map.of("If-Match", "\"" + seen + "\"");
        return api.call("PUT", "/api/" + list + "/" + code, ADMIN, "en", entry, headers);
    }

    private static Map<String, Object> department(String zh, String en) {
        return new HashMap<>(Map.of("zh", zh, "en", en, "opens", "09:00", "closes", "17:30"));
    }

    private static Map<String, Object> category(String zh, String en) {
        return new HashMap<>(Map.of("zh", zh, "en", en, "handlingClass", "CROSS_DEPT"));
    }

    private static Map<String, Object> region(String zh, String en) {
        return new HashMap<>(Map.of("zh", zh, "en", en));
    }
}
