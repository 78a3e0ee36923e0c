package org.redress.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A model is trained, asked and abstains where it should. */
@RoutingTest
class SuggestionsOverHttpTest {

    private static final String ADMIN = Api.token("ADMIN");
    private static final List<String> ROADS = List.of("道路坑洼不平，车辆难行", "公交车站太远，出行不便", "路口红绿灯时间太短");
    private static final List<String> SCHOOLS = List.of("孩子入学学位不足", "学校乱收补课费", "教师工资拖欠");

    @Autowired
    private Api api;

    @Test
    void aTrainedModelSaysWhatATextSpeaksForAndByWhichWords() {
        var model = api.call("PUT", "/api/suggestions/model", ADMIN, "en", examples(300));
        assertThat(model.status()).isEqualTo(200);
        assertThat(model.body().get("size").asInt()).isEqualTo(300);
        var answer = api.call("POST", "/api/suggestions", ADMIN, "en", texts("门口的道路又坑洼不平，公交也停了"));
        var result = answer.body().get("results").get(0);
        assertThat(result.get("abstained").asBoolean()).isFalse();
        assertThat(result.get("ranked")).hasSize(2);
        var first = result.get("ranked").get(0);
        assertThat(first.get("label").asString()).isEqualTo("ROADS");
        assertThat(first.get("confidence").asDouble()).isGreaterThan(0.5);
        assertThat(first.get("words").toString()).contains("道路");
        assertThat(answer.body().get("modelVersion"))
                .isEqualTo(api.get("/api/suggestions/model", ADMIN).body().get("version"));
    }

    @Test
    void belowTwoHundredExamplesItIsSilentAndStillRanks() {
        assertThat(api.call("PUT", "/api/suggestions/model", ADMIN, "en", examples(198))
                        .status())
                .isEqualTo(200);
        var result = api.call("POST", "/api/suggestions", ADMIN, "en", texts("道路坑洼不平"))
                .body()
                .get("results")
                .get(0);
        assertThat(result.get("abstained").asBoolean()).isTrue();
        assertThat(result.get("ranked")).hasSize(2);
    }

    @Test
    void aTextThatFitsNothingIsLeftToPeople() {
        api.call("PUT", "/api/suggestions/model", ADMIN, "en", examples(300));
        var result = api.call("POST", "/api/suggestions", ADMIN, "en", texts("%%%%%%%%"))
                .body()
                .get("results")
                .get(0);
        assertThat(result.get("abstained").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"text\":\"x\",\"label\":\"A\"}]"})
    void withNothingToTellApartThereIsNoModel(String examples) {
        var answer = api.call(
                "PUT",
                "/api/suggestions/model",
                ADMIN,
                "zh",
                JsonMapper.shared().readTree(examples));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().get("detail").asString()).contains("至少要有两个不同的标签");
    }

    @Test
    void whatIsMissingIsNamed() {
        var answer = api.call("PUT", "/api/suggestions/model", ADMIN, "en", List.of(Map.of("text", " ", "label", "A")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("errors").get(0).get("field").asString()).isEqualTo("[0].text");
        assertThat(api.call("POST", "/api/suggestions", ADMIN, "en", Map.of()).status())
                .isEqualTo(400);
    }

    private static List<Map<String, String>> examples(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i % 2 == 0
                        ? Map.of("text", ROADS.get(i % 3) + i, "label", "ROADS")
                        : Map.of("text", SCHOOLS.get(i % 3) + i, "label", "SCHOOLS"))
                .toList();
    }

    private static Map<String, List<String>> texts(String text) {
        return Map.of("texts", List.of(text));
    }
}
