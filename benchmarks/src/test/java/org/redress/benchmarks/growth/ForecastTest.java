package org.redress.benchmarks.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ForecastTest {

    private static final Costs COSTS =
            new Costs("a run", Map.of("complaint-service", 30.0, "mongodb", 20.0, "kafka", 10.0), 10_000, 5_000);

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} a day: {1} instances, {2} partitions, {3} shards")
    @CsvSource({"100, 2, 12, 1", "500000, 2, 12, 7", "2000000, 6, 12, 25", "10000000, 28, 28, 125"})
    void moreComplaintsAskForMore(long perDay, int instances, int partitions, int shards) {
        var forecast = new Forecast(COSTS, perDay, 0.2, 5);
        assertThat(forecast.instances()).containsExactlyEntriesOf(Map.of("complaint-service", instances));
        assertThat(forecast.partitions()).isEqualTo(partitions);
        assertThat(forecast.shards()).isEqualTo(shards);
    }

    @Test
    void theDearestPartIsFullFirstAndAMachineCarriesTheSumOfAll() {
        var forecast = new Forecast(COSTS, 1_000, 0.2, 5);
        assertThat(forecast.firstToSaturate()).isEqualTo(Map.entry("complaint-service", 360_000L));
        assertThat(forecast.carriedBy(2)).isEqualTo(360_000);
        assertThat(forecast.storedTerabytes()).isEqualTo(0.025);
        assertThat(forecast.publishedTerabytes()).isEqualTo(0.00625);
    }

    @Test
    void costsAreReadFromAReportOfTheBenchmarks() throws Exception {
        var report = Files.writeString(folder.resolve("costs.json"), """
            {"run": {"commit": "abc", "when": "2026-11-30T00:00:00Z", "processors": "2"}, "findings": [
            {"what": "CPU per filed and assigned complaint, all", "value": 42.5},
            {"what": "CPU per filed and assigned complaint, mongodb", "value": 42.5},
            {"what": "documents of a complaint as BSON", "value": 20.5},
            {"what": "records of a complaint on the topics", "value": 6.5}]}
            """);
        assertThat(Costs.read(report))
                .isEqualTo(new Costs(
                        "commit abc, 2026-11-30T00:00:00Z, 2 processors", Map.of("mongodb", 42.5), 20_500, 6_500));
        var out = new StringWriter();
        var exit = new CommandLine(new Growth())
                .setOut(new PrintWriter(out, true))
                .execute("--per-day", "5000", "--costs", report.toString());
        assertThat(exit).isZero();
        assertThat(out.toString()).contains("0.28 complaints a second", "First to be full: mongodb");
    }

    @Test
    void theProjectsOwnCostsAreUsable() throws Exception {
        var costs = Costs.read(Path.of("..", "docs", "costs.json"));
        assertThat(costs.cpuMillis())
                .containsKeys("complaint-service", "mongodb")
                .doesNotContainKey("all");
        assertThat(costs.storedBytes()).isPositive();
        assertThat(costs.publishedBytes()).isPositive();
    }

    @Test
    void aReportWithoutCostsIsRefusedWithWhatToDo() throws Exception {
        var report = Files.writeString(folder.resolve("other.json"), "{\"findings\": []}");
        assertThatThrownBy(() -> Costs.read(report))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("./redress bench --only P3 --json");
        var err = new StringWriter();
        var exit = new CommandLine(new Growth())
                .setErr(new PrintWriter(err, true))
                .execute("--per-day", "0", "--costs", report.toString());
        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains("--per-day");
    }
}
