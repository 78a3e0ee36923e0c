package org.redress.routing.rule.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.routing.rule.model.RuleMother.ofEverything;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.edge.Problem;
import org.redress.routing.rule.model.Fact;
import org.redress.routing.rule.written.WrittenRules;

class RulesYamlTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        var file = RulesYaml.write(WrittenRules.of("第二版: why", List.of(ofEverything())));
        var read = RulesYaml.read(file);
        assertThat(read.toModel()).containsExactly(ofEverything());
        assertThat(read.note()).isEqualTo("第二版: why");
        assertThat(new String(file, UTF_8)).contains("第二版", "order: 7");
    }

    @Test
    void norwayIsACountryAndADayIsADay() {
        var rules = read("""
            rules:
              - {id: north, order: 1, zh: 北欧, en: North, from: 2026-03-02,
                 when: {country: [NO, SE], category: FEES, minimumInvestment: {amount: 1000000, currency: EUR}},
                 then: {lead: PLANNING}}
            """).toModel();
        var rule = rules.get(0);
        assertThat(rule.oneOf(Fact.COUNTRY).orElseThrow().codes()).containsExactlyInAnyOrder("NO", "SE");
        assertThat(rule.oneOf(Fact.CATEGORY).orElseThrow().codes()).containsExactly("FEES");
        assertThat(rule.inForce().from()).hasToString("2026-03-02");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rules: [",
                "rules: {a: 1}",
                "just text",
                "- 1",
                "rules: [{id: a, order: x}]",
                "rules: [{misspelt: a}]",
                "rules: [{id: a, id: b}]",
                "rules: [null]",
                "a: &a [*a]",
                "rules: !!javax.script.ScriptEngineManager []"
            })
    void whatIsNoFileOfRulesIsRefused(String text) {
        assertThatThrownBy(() -> read(text).toModel()).isInstanceOf(Problem.class);
    }

    private static WrittenRules read(String text) {
        return RulesYaml.read(text.getBytes(UTF_8));
    }
}
