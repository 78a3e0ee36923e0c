package org.redress.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.launcher.stack.PartStatus;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up --bogus",
                "up --profile production",
                "up --profile local --speed 2",
                "up --speed 0",
                "up --start yesterday",
                "token",
                "token --user a --client b",
                "dead-letters show",
                "calendar load",
                "bogus"
            })
    void wrongUsageIsOneLineAndExitCodeTwo(String line) {
        assertThat(execute(line)).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1).allMatch(text -> text.startsWith("redress: "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "up",
                "status",
                "down",
                "token",
                "dead-letters",
                "dead-letters list",
                "dead-letters replay",
                "calendar",
                "calendar load"
            })
    void everyCommandExplainsItself(String command) {
        assertThat(execute(command + " --help")).isZero();
        assertThat(out.toString()).contains("Usage: redress " + command);
    }

    @Test
    void theStatusOfAPartThatDoesNotRunHasNullsInIt() {
        var parts = List.of(
                new PartStatus("kafka", 7L, 9092, true, Instant.parse("2026-11-23T08:00:00Z"), false),
                new PartStatus("mongodb", null, 27017, false, null, false));

        assertThat(StatusCommand.json(parts))
                .isEqualTo(
                        "[{\"name\":\"kafka\",\"pid\":7,\"port\":9092,\"ready\":true,\"since\":\"2026-11-23T08:00:00Z\"},"
                                + "{\"name\":\"mongodb\",\"pid\":null,\"port\":27017,\"ready\":false,\"since\":null}]");
        assertThat(StatusCommand.table(parts).lines().skip(1))
                .satisfiesExactly(
                        line -> assertThat(line).contains("kafka").contains(" ready"),
                        line -> assertThat(line).contains("mongodb").contains("not running"));
    }

    private int execute(String line) {
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(line.split(" ", -1));
    }
}
