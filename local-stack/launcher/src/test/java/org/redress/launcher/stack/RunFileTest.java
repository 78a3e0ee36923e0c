package org.redress.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {

    private static final Part PART = TinyRepository.FIRST;

    @TempDir
    private Path folder;

    private Process process;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
    }

    @Test
    void isBelievedWhileThatProcessLives() {
        var run = new RunFile(process.pid(), Birth.of(process.pid()).orElseThrow(), Instant.EPOCH, "build");
        run.write(folder, PART);

        assertThat(RunFile.believed(folder, PART)).contains(run);
    }

    @Test
    void saysNothingOnceTheProcessIsGone() {
        var run = new RunFile(process.pid(), Birth.of(process.pid()).orElseThrow(), Instant.EPOCH, "build");
        run.write(folder, PART);
        process.destroyForcibly().onExit().join();

        assertThat(RunFile.believed(folder, PART)).isEmpty();
    }

    @Test
    void saysNothingAboutALaterProcessWithTheSameNumber() {
        new RunFile(process.pid(), "earlier", Instant.EPOCH, "build").write(folder, PART);

        assertThat(RunFile.believed(folder, PART)).isEmpty();
    }

    @Test
    void anEmptyOrMissingOneSaysNothing() {
        assertThat(RunFile.believed(folder, PART)).isEmpty();
    }

    /** Where nobody reaps what the launcher left behind, a killed part stays in the process table. */
    @Test
    void aProcessThatEndedButWasNotReapedIsDead() throws Exception {
        var script = "sh -c 'exit 0' & echo $!; exec sleep 60";
        var parent = new ProcessBuilder("sh", "-c", script).start();
        try (var out = parent.inputReader()) {
            var child = Long.parseLong(out.readLine());

            assertThat(Waiting.until(() -> Birth.of(child).isEmpty(), java.time.Duration.ofSeconds(5)))
                    .isTrue();
            assertThat(ProcessHandle.of(child)).isPresent();
        } finally {
            parent.destroyForcibly();
        }
    }
}
