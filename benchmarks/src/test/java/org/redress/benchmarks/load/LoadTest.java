package org.redress.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class LoadTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"--count 0", "--count 10 --open 11", "--count 10 --open -1", "--open 5"})
    void numbersThatMakeNoCityAreRefused(String options) {
        assertThat(load(options.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString()).contains("--count");
    }

    @Test
    void helpSaysThatTheStackMustBeUpAndHowToBeRidOfTheCopies() {
        assertThat(load("--help")).isZero();
        assertThat(out.toString()).contains("must be up").contains("--fresh");
    }

    private int load(String... options) {
        return new CommandLine(new Load())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setUsageHelpWidth(400)
                .execute(options);
    }
}
