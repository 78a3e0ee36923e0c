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
