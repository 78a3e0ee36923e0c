package org.redress.portal.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.portal.services.Problem;
import org.redress.portal.services.Problem.FieldProblem;

class CommandFormTest {

    private final Command command = Commands.named("request-supplement").orElseThrow();

    @Test
    void keyAndVersionAreThoseOfThePageThatWasRead() {
        var key = UUID.randomUUID();
        var form =
                CommandForm.sent(command, Map.of("idempotencyKey", List.of(key.toString()), "version", List.of("7")));
        assertThat(form.key()).isEqualTo(key);
        assertThat(form.version()).isEqualTo(7);
    }

    @Test
    void aBrokenKeyOrVersionIsAsGoodAsNone() {
        var form = CommandForm.sent(command, Map.of("idempotencyKey", List.of("x"), "version", List.of("")));
        assertThat(form.key()).isNotNull();
        assertThat(form.version()).isNull();
    }

    @Test
    void anErrorOfOneOfSeveralValuesStandsAtTheirField() {
        var problem = new Problem(
                "t", "Not valid", 400, null, List.of(new FieldProblem("items[2]", "too-long", "Too long.")), null);
        var form = new CommandForm(command, UUID.randomUUID(), 1L, null, Map.of(), false, problem);
        assertThat(form.error("items")).isEqualTo("Too long.");
        assertThat(form.error("note")).isNull();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(nullValues = "none", textBlock = """
        /intake?cursor=a%2Fb      , /intake?cursor=a%2Fb
        /workbench                , /workbench
        //evil.example            , none
        /\\evil.example           , none
        /\\\\evil.example         , none
        https://evil.example/     , none
        javascript:alert(1)       , none
        /{x}                      , none
        evil                      , none
        none                      , none
        """)
    void goesBackToPagesOfThisPortalOnly(String wished, String goesTo) {
        assertThat(SafePath.of(wished)).isEqualTo(goesTo);
    }
}
