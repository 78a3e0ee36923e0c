package org.redress.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModeTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant START = Instant.parse("2026-02-10T01:00:00Z");
    private static final Mode FAST = new Mode(null, new BigDecimal("600"), START);

    private Home home;

    @BeforeEach
    void empty(@TempDir Path folder) {
        home = Home.in(folder);
        home.create();
    }

    @Test
    void plainIsLocalOnTheRealClock() {
        assertThat(Mode.UNSAID.profileOrDefault()).isEqualTo("local");
        assertThat(Mode.UNSAID.clockFor(home, NOW)).isEmpty();
    }

    @Test
    void aSpeedImpliesDemoAndMakesAClockThatStays() {
        var made = FAST.clockFor(home, NOW);

        assertThat(FAST.profileOrDefault()).isEqualTo("demo");
        assertThat(made).contains(new ScenarioClock(NOW, START, new BigDecimal("600")));
        assertThat(FAST.clockFor(home, NOW.plusSeconds(60))).isEqualTo(made);
        assertThat(new Mode("demo", null, null).clockFor(home, NOW)).isEqualTo(made);
    }

    @Test
    void theSameSpeedWrittenOtherwiseIsTheSame() {
        FAST.clockFor(home, NOW);

        assertThat(new Mode("demo", new BigDecimal("600.0"), START).clockFor(home, NOW))
                .isPresent();
    }

    @Test
    void dataOfAScenarioClockAreRefusedOnTheRealOne() {
        FAST.clockFor(home, NOW);

        assertThatThrownBy(() -> Mode.UNSAID.clockFor(home, NOW))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("--speed 600 --start 2026-02-10T01:00:00Z")
                .hasMessageContaining("--fresh");
    }

    @Test
    void dataOfAnotherScenarioClockAreRefused() {
        FAST.clockFor(home, NOW);

        assertThatThrownBy(() -> new Mode(null, BigDecimal.TEN, null).clockFor(home, NOW))
                .hasMessageContaining("another scenario clock");
    }

    @Test
    void dataOfTheRealClockAreRefusedOnAScenarioClock() throws IOException {
        Files.createDirectory(home.data().resolve("mongodb"));

        assertThatThrownBy(() -> FAST.clockFor(home, NOW)).hasMessageContaining("needs --fresh");
        assertThat(ScenarioClock.in(home)).isEmpty();
    }
}
