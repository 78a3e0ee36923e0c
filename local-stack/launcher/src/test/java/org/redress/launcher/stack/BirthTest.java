package org.redress.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthTest {

    /** The last threads of a killed JVM still hold its ports for a moment: who starts it again must wait for them. */
    @ParameterizedTest
    @CsvSource({"S, 20, true", "D, 1, true", "Z, 1, false", "X, 1, false", "Z, 2, true"})
    void aProcessLivesUntilItsLastThreadHasEnded(String state, int threads, boolean lives) {
        var stat = "7 (a (name) of 3 ) " + state + " 1 7 7 0 -1 4 0 0 0 0 5 6 0 0 20 0 " + threads + " 0 4711 0 0";

        assertThat(Birth.saidBy(stat).isPresent()).isEqualTo(lives);
        Birth.saidBy(stat).ifPresent(birth -> assertThat(birth).isEqualTo("4711"));
    }
}
