package org.redress.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.routing.Complaints.assigned;
import static org.redress.routing.Complaints.reclassified;
import static org.redress.routing.Complaints.returned;
import static org.redress.routing.Complaints.withdrawn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.contracts.AssignmentBasis;
import org.redress.edge.AccessTable;
import org.redress.edge.AccessTable.Rule;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@RoutingTest
class HttpTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String officer = Api.token("INTAKE");
    private final UUID id = UUID.randomUUID();

    @Autowired
    private Complaints complaints;

    @Autowired
    private Api api;

    @Autowired
    private AccessTable table;

    @Test
    void aDecisionIsExplainedInTheReadersLanguage() {
        complaints.filedAndAccepted(id, "ARBITRARY_FEES");
        var decision = awaitDecision();

        assertThat(decision.get("outcome").asString()).isEqualTo("DECIDED");
        assertThat(decision.get("lead").asString()).isEqualTo("ECON_TRADE");
        assertThat(decision.get("coHandlers").size()).isZero();
        assertThat(decision.get("rule").asString()).isEqualTo("fees");
        assertThat(decision.get("ruleVersion").asInt()).isEqualTo(1);
        assertThat(decision.get("basedOn").asLong()).isEqualTo(2);
        assertThat(decision.get("superseded").asBoolean()).isFalse();
        assertThat(decision.get("suggestions").size()).isZero();
        assertThat(decision.get("why").asString())
                .isEqualTo("Rule fees (version 1): Arbitrary charges go to the Economic and Trade Commission."
                        + " Conditions met: category is \"arbitrary charges\".");
        assertThat(decision.get("alternatives").size()).isEqualTo(14);
        assertThat(decision.get("alternatives").get(0).get("rule").asString()).isEqualTo("approval-delay");
        assertThat(decision.get("alternatives").get(0).get("failed").asString())
                .isEqualTo("category is \"arbitrary charges\", not \"slow or obstructed approval\"");

        var zh = api.call("GET", "/api/decisions/" + id, officer, "zh-CN").body();
        assertThat(zh.get("why").asString()).isEqualTo("依据路由规则 fees（第 1 版）：乱收费事项由经贸委主办。符合条件：事项类别为“乱收费”。");
        assertThat(zh.get("alternatives").get(0).get("failed").asString()).isEqualTo("事项类别为“乱收费”，而非“项目审批慢”");
    }

    @Test
    void aDepartmentSeesOnlyDecisionsThatConcernIt() {
        complaints.filedAndAccepted(id, "ARBITRARY_FEES");
        awaitDecision();

        assertThat(status("HANDLER", "ECON_TRADE")).isEqualTo(200);
        assertThat(status("DEPT_HEAD", "ECON_TRADE")).isEqualTo(200);
        assertThat(status("HANDLER", "PLANNING")).isEqualTo(404);
        assertThat(status("HANDLER", null)).isEqualTo(404);
        assertThat(status("SUPERVISOR", null)).isEqualTo(200);

        complaints.tell(3, assigned(id, "PLANNING", AssignmentBasis.PERSON));
        await().atMost(SOON).until(() -> status("HANDLER", "PLANNING") == 200);
        assertThat(status("HANDLER", "ECON_TRADE")).isEqualTo(404);
        assertThat(decision().get("superseded").asBoolean()).isTrue();
    }

    @Test
    void whatNobodyHasDecidedIsNotFound() {
        complaints.tell(1, Complaints.filed(id, "ARBITRARY_FEES", null));
        assertThat(api.get("/api/decisions/" + id, officer).status()).isEqualTo(404);
        var problem = api.get("/api/decisions/" + UUID.randomUUID(), officer);
        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.body().get("type").asString()).isEqualTo("urn:redress:problem:not-found");
    }

    @Test
    void whatIsReturnedTwiceWaitsForASupervisorWhoIsToldWhyInEitherLanguage() {
        complaints.filedAndAccepted(id, "ARBITRARY_FEES");
        complaints.tell(3, assigned(id, "ECON_TRADE", AssignmentBasis.RULE));
        complaints.tell(4, returned(id, "ECON_TRADE", "PLANNING", 1));
        complaints.tell(5, assigned(id, "PLANNING", AssignmentBasis.SUGGESTED_ON_RETURN));
        complaints.tell(6, returned(id, "PLANNING", "SCI_TECH", 2));
        await().atMost(SOON).until(() -> waitingIds().contains(id.toString()));

        var item = item(id);
        assertThat(item.get("reason").asString()).isEqualTo("RETURNED_AGAIN");
        assertThat(item.get("why").asString())
                .isEqualTo("The complaint has been returned more than once."
                        + " A supervisor decides which department leads, and that is final.");
        assertThat(item.propertyNames())
                .contains("complaintId", "since", "reason", "why", "kind", "category", "region", "handlingClass");
        assertThat(api.call("GET", "/api/queue?limit=200", officer, "zh-CN")
                        .body()
                        .toString())
                .contains("由督办人员裁定承办单位");
        complaints.tell(7, reclassified(id, "TECH_PROJECT"));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(item(id).get("basedOn").asLong()).isEqualTo(7));
        assertThat(item(id).get("reason").asString()).isEqualTo("RETURNED_AGAIN");

        complaints.tell(8, assigned(id, "SCI_TECH", AssignmentBasis.ADJUDICATED));
        await().atMost(SOON).until(() -> !waitingIds().contains(id.toString()));
    }

    @Test
    void theQueueShowsWhoWaitsTheLongestFirstAndWhy() {
        var ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        ids.forEach(waiting -> complaints.filedAndAccepted(waiting, "OTHER"));
        await().atMost(SOON).until(() -> waitingIds().containsAll(text(ids)));

        var item = item(ids.get(0));
        assertThat(item.get("reason").asString()).isEqualTo("NO_RULE_MATCHED");
        assertThat(item.get("why").asString())
                .isEqualTo("No rule applies to a complaint in the category \"other\", so a person must decide.");
        assertThat(item.get("category").asString()).isEqualTo("OTHER");
        var times = pages(200).stream().map(i -> i.get("since").asString()).toList();
        assertThat(times).isSorted();
        assertThat(pages(1)).extracting(i -> i.get("complaintId").asString()).containsExactlyElementsOf(waitingIds());

        complaints.tell(3, assigned(ids.get(0), "PLANNING", AssignmentBasis.PERSON));
        complaints.tell(3, withdrawn(ids.get(1)));
        complaints.tell(3, reclassified(ids.get(2), "ARBITRARY_FEES"));
        await().atMost(SOON).until(() -> waitingIds().stream().noneMatch(text(ids)::contains));
        var earlier = api.get("/api/decisions/" + ids.get(2), officer).body().get("earlier");
        assertThat(earlier.size()).isEqualTo(1);
        assertThat(earlier.get(0).get("reason").asString()).isEqualTo("NO_RULE_MATCHED");
    }

    @ParameterizedTest
    @CsvSource({"departments, 10, INVEST_PROMO", "categories, 17, APPROVAL_DELAY", "regions, 6, LANSHAN"})
    void theListsAreThereWholeAndPageByPage(String list, int size, String first) {
        var whole = api.get("/api/" + list, officer).body();
        assertThat(whole.get("items").size()).isEqualTo(size);
        assertThat(whole.get("items").get(0).get("code").asString()).isEqualTo(first);
        assertThat(whole.get("items").get(0).get("version").asInt()).isEqualTo(1);
        assertThat(whole.get("next").isNull()).isTrue();

        var start = api.get("/api/" + list + "?limit=4", officer).body();
        assertThat(start.get("items").size()).isEqualTo(4);
        var rest = api.get("/api/" + list + "?cursor=" + start.get("next").asString(), officer)
                .body();
        assertThat(rest.get("items").size()).isEqualTo(size - 4);
    }

    @Test
    void theRulesAreReadable() {
        var rules = api.get("/api/rules/1", officer).body();
        assertThat(rules.get("version").asInt()).isEqualTo(1);
        assertThat(rules.get("rules").size()).isEqualTo(15);
        var fines = rules.get("rules").get(3);
        assertThat(fines.get("id").asString()).isEqualTo("fines");
        assertThat(fines.get("when").toString()).isEqualTo("{\"category\":[\"ARBITRARY_FINES\"]}");
        assertThat(fines.get("then").get("lead").asString()).isEqualTo("COMPLAINT_CENTRE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/queue?limit=0",
                "/api/queue?limit=201",
                "/api/queue?limit=many",
                "/api/queue?cursor=nonsense",
                "/api/queue?cursor=YzEfeA",
                "/api/departments?cursor=YzEfTk9CT0RZ",
                "/api/decisions/not-an-id"
            })
    void whatCannotBeUsedIsRefusedWithAReason(String path) {
        var answer = api.get(path, officer);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("type").asString()).isEqualTo("urn:redress:problem:invalid");
        assertThat(answer.body().get("errors").size()).isEqualTo(1);
    }

    @Test
    void operatorsSeeThatItIsReadyAndWhatItDecided() {
        complaints.filedAndAccepted(id, "OTHER");
        awaitDecision();

        assertThat(api.get("/actuator/health/readiness", null).status()).isEqualTo(200);
        assertThat(api.get("/actuator/health/liveness", null).status()).isEqualTo(200);
        assertThat(api.get("/actuator/health", null).status()).isEqualTo(200);
        var info = api.get("/actuator/info", null).body();
        assertThat(info.at("/build/version").isString()).isTrue();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(api.text("/actuator/prometheus"))
                        .contains("redress_routing_decisions_total{outcome=\"UNDETERMINED\"}")
                        .containsPattern("redress_routing_queue_size [1-9]"));
    }

    @Test
    void theApiDescribesItself() {
        var description = api.get("/v3/api-docs", null).body();
        assertThat(description.get("openapi").asString()).startsWith("3.1");
        assertThat(description.get("paths").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        table.rules().stream().map(Rule::pattern).distinct().toList());
        assertThat(description
                        .at("/paths/~1api~1decisions~1{complaintId}/get/parameters")
                        .size())
                .as("the caller is no parameter")
                .isOne();
        description
                .get("paths")
                .forEach(path -> path.forEach(operation ->
                        assertThat(operation.get("summary").asString()).isNotBlank()));
    }

    private JsonNode awaitDecision() {
        await().atMost(SOON)
                .until(() -> api.get("/api/decisions/" + id, officer).status() == 200);
        return decision();
    }

    private JsonNode decision() {
        return api.get("/api/decisions/" + id, officer).body();
    }

    private int status(String role, String department) {
        return api.get("/api/decisions/" + id, Api.token(role, department)).status();
    }

    private List<String> waitingIds() {
        return pages(200).stream().map(i -> i.get("complaintId").asString()).toList();
    }

    private JsonNode item(UUID waiting) {
        return pages(200).stream()
                .filter(i -> i.get("complaintId").asString().equals(waiting.toString()))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> pages(int limit) {
        var items = new ArrayList<JsonNode>();
        var path = "/api/queue?limit=" + limit;
        for (var next = path; next != null; ) {
            var page = api.get(next, officer).body();
            page.get("items").forEach(items::add);
            next = page.get("next").isNull()
                    ? null
                    : path + "&cursor=" + page.get("next").asString();
        }
        return items;
    }

    private static List<String> text(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
