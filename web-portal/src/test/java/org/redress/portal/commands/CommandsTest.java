package org.redress.portal.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row of the table and its texts are all that a command needs. */
class CommandsTest {

    @Test
    void oneItemALineBecomesAListWithoutTheEmptyOnes() {
        var sent = Commands.named("request-supplement")
                .orElseThrow()
                .body(Map.of("items", List.of("licence\r\n\r\n  lease of the plot \n"), "note", List.of(" ")));
        assertThat(sent).isEqualTo(Map.of("items", List.of("licence", "lease of the plot")));
    }

    @Test
    void severalCodesBecomeAListAlsoIfItIsOnlyOne() {
        var sent = Commands.named("assign")
                .orElseThrow()
                .body(Map.of(
                        "lead", List.of("ECON_TRADE"),
                        "coHandlers", List.of("PLANNING"),
                        "handlingClass", List.of("")));
        assertThat(sent).isEqualTo(Map.of("lead", "ECON_TRADE", "coHandlers", List.of("PLANNING")));
    }

    @Test
    void onlyFieldsOfTheCommandAreSent() {
        var sent = Commands.named("supply-materials")
                .orElseThrow()
                .body(Map.of(
                        "text", List.of("Here is the lease."), "status", List.of("CLOSED"), "_csrf", List.of("x")));
        assertThat(sent).isEqualTo(Map.of("text", "Here is the lease."));
    }

    @Test
    void numbersAnswersAndPartsOfObjectsGoAsSuch() {
        var decision = Commands.named("decide-extension")
                .orElseThrow()
                .body(Map.of("granted", List.of("true"), "workingDays", List.of("10"), "reason", List.of("")));
        assertThat(decision).isEqualTo(Map.of("granted", true, "workingDays", 10));
        var correction = Commands.named("reclassify")
                .orElseThrow()
                .body(Map.of("respondent.name", List.of("Tax office"), "reason", List.of("Wrong office.")));
        assertThat(correction).isEqualTo(Map.of("respondent", Map.of("name", "Tax office"), "reason", "Wrong office."));
    }

    @Test
    void whatIsNoNumberIsLeftToTheServiceToRefuse() {
        assertThat(Commands.named("request-extension").orElseThrow().body(Map.of("workingDays", List.of("ten"))))
                .isEqualTo(Map.of("workingDays", "ten"));
    }

    /** As the contract of complaint-service lists them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "request-supplement",
                "supply-materials",
                "accept",
                "reject",
                "reclassify",
                "assign",
                "sign-for",
                "return-assignment",
                "decide-return",
                "record-progress",
                "request-info",
                "supply-info",
                "record-meeting",
                "consult-expert",
                "request-extension",
                "decide-extension",
                "submit-result",
                "return-for-redo",
                "conclude",
                "notify-result",
                "record-callback",
                "reopen",
                "refer-to-higher-level",
                "withdraw",
                "record-parallel-proceeding",
                "issue-card",
                "answer-card",
                "lift-card",
                "recuse",
                "decide-recusal",
                "report-retaliation",
                "submit-policy-proposal",
                "merge",
                "add-note"
            })
    void everyCommandHasItsForm(String command) {
        assertThat(Commands.named(command)).isPresent();
    }

    @Test
    void textKeepsItsLines() {
        var sent = Commands.named("submit-result").orElseThrow().body(Map.of("text", List.of("First.\nSecond.\n")));
        assertThat(sent).containsEntry("text", "First.\nSecond.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_zh"})
    void everyCommandHasItsTexts(String language) throws IOException {
        var texts = new Properties();
        var file = Path.of("src/main/resources/messages/commands" + language + ".properties");
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        var needed = new ArrayList<String>();
        for (var command : Commands.table()) {
            var key = "command." + command.name();
            needed.addAll(List.of(key, key + ".help", key + ".send", key + ".done"));
            command.fields().forEach(field -> needed.add(key + "." + field.name()));
            if (command.confirmed()) {
                needed.add(key + ".confirm");
            }
        }
        assertThat(texts.stringPropertyNames()).containsAll(needed);
    }
}
