package org.redress.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.routing.Complaints.assigned;
import static org.redress.routing.Complaints.returned;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.contracts.AssignmentBasis;
import org.redress.routing.decision.RoutingCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** What rules cannot decide is suggested to whoever decides, from the text as it is read at that moment. */
@RoutingTest
@ExtendWith(OutputCaptureExtension.class)
class SuggestionsAtWorkTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String ADMIN = Api.token("ADMIN");
    private static final String OFFICER = Api.token("INTAKE");
    private static final Map<String, List<String>> LEARNT = Map.of(
            "CONSTRUCTION", List.of("施工许可迟迟不发，工地停工", "规划许可证办理拖延，厂房无法开工", "建设用地审批材料反复退回"),
            "ECON_TRADE", List.of("乱收费，企业每月交摊派款", "强制收取服务费用，没有票据", "行业协会摊派会费"),
            "SCI_TECH", List.of("高新技术企业认定被拒", "科技项目补助资金没有拨付", "研发中心认定申请没有答复"));

    private final UUID id = UUID.randomUUID();

    @Autowired
    private Complaints complaints;

    @Autowired
    private Api api;

    @Autowired
    private MongoTemplate mongo;

    @Test
    void whoMustDecideSeesTwoDepartmentsAndTheWordsThatSpeakForThem() {
        learn(300);
        TextDesk.SHARED.know(id, "施工许可迟迟不发", "厂房的规划许可证办理拖延，工地停工");
        waiting(null);

        var suggestions = decision(OFFICER).get("suggestions");
        assertThat(departments(suggestions)).hasSize(2).startsWith("CONSTRUCTION");
        assertThat(suggestions.get(0).get("confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(suggestions.get(0).get("words").toString()).contains("许可");
        assertThat(inQueue().get("suggestions")).isEqualTo(suggestions);
        assertThat(inQueue().get("suggestionsAway").asBoolean()).isFalse();
    }

    @Test
    void neitherTheRespondentNorWhoHasHeldItIsSuggested() {
        learn(300);
        TextDesk.SHARED.know(id, "施工许可迟迟不发", "规划许可证办理拖延，科技项目补助资金没有拨付");
        waiting("CONSTRUCTION");
        assertThat(departments(decision(OFFICER).get("suggestions"))).doesNotContain("CONSTRUCTION");

        var returnedTwice = UUID.randomUUID();
        TextDesk.SHARED.know(returnedTwice, "乱收费", "强制收取服务费用，行业协会摊派会费，没有票据");
        complaints.filedAndAccepted(returnedTwice, "ARBITRARY_FEES");
        complaints.tell(3, assigned(returnedTwice, "ECON_TRADE", AssignmentBasis.RULE));
        complaints.tell(4, returned(returnedTwice, "ECON_TRADE", null));
        await().atMost(SOON).until(() -> outcome(returnedTwice).equals("UNDETERMINED"));
        var suggestions = decision(returnedTwice, OFFICER).get("suggestions");
        assertThat(departments(suggestions)).doesNotContain("ECON_TRADE");
    }

    @Test
    void belowTwoHundredExamplesNothingIsSuggestedAndNothingRead() {
        learn(198);
        TextDesk.SHARED.know(id, "施工许可迟迟不发", "规划许可证办理拖延");
        waiting(null);
        var asked = TextDesk.SHARED.asked();
        assertThat(decision(OFFICER).get("suggestions")).isEmpty();
        assertThat(TextDesk.SHARED.asked()).isEqualTo(asked);
    }

    @Test
    void aTextThatSpeaksForNobodyIsLeftToPeople() {
        learn(300);
        TextDesk.SHARED.know(id, "%%%%%%%%", "%%%%%%%%%");
        waiting(null);
        assertThat(decision(OFFICER).get("suggestions")).isEmpty();
        assertThat(decision(OFFICER).get("suggestionsAway").asBoolean()).isFalse();
    }

    @Test
    void withoutComplaintServiceTheQueueIsThereAndSaysWhatIsMissing() {
        learn(300);
        TextDesk.SHARED.withhold(id);
        waiting(null);
        assertThat(inQueue().get("why").asString()).isNotBlank();
        assertThat(inQueue().get("suggestions")).isEmpty();
        assertThat(inQueue().get("suggestionsAway").asBoolean()).isTrue();
        assertThat(decision(OFFICER).get("suggestionsAway").asBoolean()).isTrue();
    }

    @Test
    void whoDoesNotReadComplaintsGetsNoWordsOfThem() {
        learn(300);
        TextDesk.SHARED.know(id, "施工许可迟迟不发", "规划许可证办理拖延");
        waiting(null);
        assertThat(decision(ADMIN).get("suggestions")).isEmpty();
        assertThat(decision(Api.token("SUPERVISOR")).get("suggestions")).hasSize(2);
    }

    @Test
    void nothingThatWasWrittenIsKeptOrLogged(CapturedOutput log) {
        learn(300);
        TextDesk.SHARED.know(id, "施工许可迟迟不发", "只有本案才有的一句话：昙花一现");
        waiting(null);
        decision(OFFICER);
        inQueue();
        assertThat(log).doesNotContain("昙花一现");
        assertThat(mongo.getCollectionNames())
                .contains(RoutingCases.COLLECTION)
                .allSatisfy(name -> mongo.getCollection(name)
                        .find()
                        .forEach(document -> assertThat(document.toJson()).doesNotContain("昙花")));
    }

    @Test
    void onlyThoseThatAreAskedForAreRead() {
        learn(300);
        TextDesk.SHARED.know(id, "施工许可迟迟不发", "规划许可证办理拖延");
        waiting(null);
        var asked = TextDesk.SHARED.asked();
        var items = api.get("/api/queue?limit=200", OFFICER).body().get("items");
        assertThat(items)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.get("suggestions")).isEmpty());
        var unknown = api.get("/api/queue?complaintId=" + UUID.randomUUID(), OFFICER);
        assertThat(unknown.body().get("items")).isEmpty();
        assertThat(TextDesk.SHARED.asked()).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1-2-3"})
    void anIdThatIsNoneIsRefused(String ids) {
        var answer = api.get("/api/queue?complaintId=" + ids, OFFICER);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("errors").get(0).get("field").asString()).isEqualTo("complaintId");
    }

    private void waiting(String respondent) {
        complaints.filedAndAccepted(id, "OTHER", respondent);
        await().atMost(SOON)
                .until(() -> api.get("/api/decisions/" + id, OFFICER).status() == 200);
    }

    private String outcome(UUID complaint) {
        var answer = api.get("/api/decisions/" + complaint, OFFICER);
        return answer.status() == 200 ? answer.body().get("outcome").asString() : "none";
    }

    private JsonNode decision(String token) {
        return decision(id, token);
    }

    private JsonNode decision(UUID complaint, String token) {
        return api.get("/api/decisions/" + complaint, token).body();
    }

    private JsonNode inQueue() {
        var path = "/api/queue?suggestions=true&complaintId=" + UUID.randomUUID() + "," + id;
        var items = api.get(path, OFFICER).body().get("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private static List<String> departments(JsonNode suggestions) {
        var codes = new ArrayList<String>();
        suggestions.forEach(one -> codes.add(one.get("department").asString()));
        return codes;
    }

    private void learn(int examples) {
        var labels = List.copyOf(LEARNT.keySet());
        var sent = IntStream.range(0, examples)
                .mapToObj(i ->
                        Map.of("text", LEARNT.get(labels.get(i % 3)).get(i / 3 % 3) + i, "label", labels.get(i % 3)))
                .toList();
        assertThat(api.call("PUT", "/api/suggestions/model", ADMIN, "en", sent).status())
                .isEqualTo(200);
    }
}
