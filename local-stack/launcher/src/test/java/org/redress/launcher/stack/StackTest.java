package org.redress.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.launcher.stack.TinyRepository.FIRST;
import static org.redress.launcher.stack.TinyRepository.PARTS;
import static org.redress.launcher.stack.TinyRepository.SECOND;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {

    private final List<String> said = new CopyOnWriteArrayList<>();
    private TinyRepository repository;
    private Stack stack;

    @BeforeEach
    void build(@TempDir Path folder) throws IOException {
        repository = new TinyRepository(Files.createDirectory(folder.resolve("with a blank")));
        stack = repository.stack();
    }

    @AfterEach
    void stop() {
        new Descent(repository.home(), PARTS, line -> {}, Duration.ZERO).run();
    }

    @Test
    void upStartsAllInTheOrderOfTheirNeeds() {
        stack.ensureUp(said::add);

        assertThat(said)
                .filteredOn(line -> line.contains("ready after"))
                .satisfiesExactly(
                        line -> assertThat(line).contains("first"),
                        line -> assertThat(line).contains("second"));
        assertThat(stack.status()).allMatch(PartStatus::ready).noneMatch(PartStatus::outdated);
    }

    @Test
    void theDataFolderIsClosedToOthers() throws IOException {
        stack.ensureUp(said::add);

        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(repository.home().folder())))
                .isEqualTo("rwx------");
    }

    @Test
    void aSecondUpStartsNothing() {
        stack.ensureUp(said::add);
        var before = pids();

        stack.ensureUp(said::add);

        assertThat(pids()).isEqualTo(before);
    }

    @Test
    void upBringsBackOnlyWhatWasKilled() {
        stack.ensureUp(said::add);
        var second = pidOf(SECOND);
        kill(pidOf(FIRST));
        assertThat(stack.status()).extracting(PartStatus::ready).containsExactly(false, true);

        stack.ensureUp(said::add);

        assertThat(stack.status()).allMatch(PartStatus::ready);
        assertThat(pidOf(SECOND)).isEqualTo(second);
    }

    @Test
    void twoUpsAtOnceStartEachPartOnce() {
        var other = CompletableFuture.runAsync(() -> repository.stack().ensureUp(said::add));
        stack.ensureUp(said::add);
        other.join();

        assertThat(said).filteredOn(line -> line.contains("ready after")).hasSize(2);
    }

    @Test
    void aTakenPortIsNamedWithItsHolderAndNothingIsStarted() throws IOException {
        try (var squatter = new ServerSocket(repository.port(SECOND), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> stack.ensureUp(said::add))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Port " + squatter.getLocalPort() + ", which second needs")
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
        assertThat(stack.status()).noneMatch(PartStatus::runs);
    }

    @Test
    void aPartThatCannotStartLeavesNothingHalfStarted() throws IOException {
        repository.tell(SECOND, "crash");

        assertThatThrownBy(() -> stack.ensureUp(said::add))
                .hasMessageContaining("second ended while it started; why: .redress/logs/second.log");

        assertThat(stack.status()).noneMatch(PartStatus::runs);
        assertThat(Files.readString(repository.home().log(SECOND))).contains("told to crash");
    }

    @Test
    void whatNeedsAPartThatCannotStartIsNotEvenTried() throws IOException {
        repository.tell(FIRST, "crash");

        assertThatThrownBy(() -> stack.ensureUp(said::add)).hasMessageContaining("first ended while it started");

        assertThat(repository.home().log(SECOND)).doesNotExist();
    }

    @Test
    void downStopsLastStartedFirstAndMayBeRepeated() {
        stack.ensureUp(line -> {});

        stack.down(said::add);
        stack.down(said::add);

        assertThat(said).hasSize(2);
        assertThat(said.get(0)).contains("second").contains("stopped");
        assertThat(said.get(1)).contains("first").contains("stopped");
        assertThat(stack.status()).noneMatch(PartStatus::runs);
    }

    @Test
    void aPartThatDoesNotListenIsKilledAfterTheGrace() throws IOException {
        repository.tell(FIRST, "stubborn");
        stack.ensureUp(line -> {});

        new Descent(repository.home(), PARTS, said::add, Duration.ofMillis(200)).run();

        assertThat(said).filteredOn(line -> line.contains("first")).allMatch(line -> line.contains("killed"));
        assertThat(stack.status()).noneMatch(PartStatus::runs);
    }

    @Test
    void downSparesAProcessThatWasGivenAFormerPartsNumber() throws IOException {
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            repository.home().create();
            new RunFile(stranger.pid(), "another birth", Instant.EPOCH, "x")
                    .write(repository.home().run(), FIRST);

            stack.down(said::add);

            assertThat(stranger.isAlive()).isTrue();
            assertThat(said).isEmpty();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void freshStopsWhatRunsAndEmptiesItsData() throws IOException {
        stack.ensureUp(said::add);
        var before = pids();
        var kept = Files.createFile(repository.home().data(FIRST).resolve("kept"));

        stack.up(Mode.UNSAID, true, said::add);

        assertThat(kept).doesNotExist();
        assertThat(pids()).doesNotContainAnyElementsOf(before);
    }

    @Test
    void aRunningStackIsFoundWhateverPortsTheCallerNames() {
        stack.ensureUp(said::add);

        var elsewhere = new Stack(repository.home(), PARTS, java.util.Map.of());

        assertThat(elsewhere.status()).allMatch(PartStatus::ready);
        assertThat(elsewhere.port("second")).isEqualTo(repository.port(SECOND));
    }

    @Test
    void aRunningStackIsNotStartedAgainElsewhere() {
        stack.ensureUp(said::add);

        var elsewhere = new Stack(repository.home(), PARTS, java.util.Map.of(FIRST.portVariable(), "1025"));

        assertThatThrownBy(() -> elsewhere.ensureUp(said::add))
                .hasMessageContaining("already runs with first on port " + repository.port(FIRST));
    }

    @Test
    void aNewBuildIsSaidToWaitAndUsedOnceThePartStartsAgain() throws IOException {
        stack.ensureUp(said::add);
        repository.build(SECOND, "two");

        stack.ensureUp(said::add);
        assertThat(said).contains("second runs an older build; ./redress down and up renews it");

        stack.down(said::add);
        stack.ensureUp(said::add);
        assertThat(stack.status()).noneMatch(PartStatus::outdated);
    }

    private long pidOf(Part part) {
        return stack.status().stream()
                .filter(status -> status.name().equals(part.name()))
                .findAny()
                .orElseThrow()
                .pid();
    }

    private Set<Long> pids() {
        return stack.status().stream().map(PartStatus::pid).collect(Collectors.toSet());
    }

    private static void kill(long pid) {
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }
}
