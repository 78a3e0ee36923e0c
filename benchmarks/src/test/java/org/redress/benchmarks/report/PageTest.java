package org.redress.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.benchmarks.measure.Finding;
import tools.jackson.databind.json.JsonMapper;

class PageTest {

    private static final Run RUN = new Run(Map.of("commit", "abc"));

    @TempDir
    private Path folder;

    @Test
    void aRowSaysWhatWasMeasuredWithItsSpreadAndWhetherThePromiseIsKept() {
        var page = Page.written(
                RUN,
                List.of(
                        Finding.of("P1", "filing", List.of(30.5, 10.5, 20.5), "/s")
                                .atLeast(25),
                        Finding.of("P7", "a text", 0.5, "ms").atMost(2),
                        Finding.of("codec", "write", 100, "/s")));
        assertThat(page)
                .contains("Run: commit abc.")
                .contains("1 of 2 promised figures are kept; not all of P1.")
                .contains("| P1 | filing | 20.5 /s (10.5 to 30.5) | >= 25 /s | **no** |\n")
                .contains("| P7 | a text | 0.50 ms | <= 2 ms | yes |\n")
                .contains("| codec | write | 100 /s |  |  |\n")
                .doesNotContain("mermaid");
    }

    @Test
    void partsAreDrawnByTheirCostAndTheFloorBesideTheProduct() {
        var page = Page.written(
                RUN,
                List.of(
                        Finding.of("P1", "filing, 16 connections", 80, "complaints/s"),
                        Finding.of("P1", "the floor, 16 connections", 700, "complaints/s"),
                        Finding.of("P1", "filing as a share of the floor", 0.1, "x"),
                        Finding.of("P3", "CPU per filed and assigned complaint, all", 40, "ms"),
                        Finding.of("P3", "CPU per filed and assigned complaint, kafka", 9.5, "ms")));
        assertThat(page)
                .contains("  x-axis [\"filing\", \"the floor\"]\n  bar [80, 700]\n")
                .contains("  x-axis [\"kafka\"]\n  bar [9.50]\n");
    }

    @Test
    void pagesAreDrawnFullAndNearlyEmpty() {
        var page = Page.written(
                RUN,
                List.of(
                        Finding.of("P8", "page: board, nearly empty, p95", 12.5, "ms"),
                        Finding.of("P8", "page: board, 2000 stored, p95", 20, "ms")));
        assertThat(page).contains("  x-axis [\"page: board\"]\n  bar [20]\n  bar [12.5]\n");
    }

    @Test
    void whatPeopleWroteAroundTheReportStays() throws Exception {
        var page = folder.resolve("performance.md");
        var written = new Written(folder.resolve("figures.json"), page);
        written.check();
        written.write(RUN, List.of(Finding.of("P1", "first", 1, "s")));
        assertThat(page).content().startsWith("# Performance\n\n" + Page.BEGIN).endsWith(Page.END + "\n");
        Files.writeString(page, "# By hand\n\n" + Files.readString(page) + "\nReasons.\n");
        written.check();
        written.write(RUN, List.of(Finding.of("P1", "second", 2, "s")));
        assertThat(page)
                .content()
                .startsWith("# By hand\n\n# Performance\n")
                .contains("second")
                .doesNotContain("first")
                .endsWith(Page.END + "\n\nReasons.\n");
    }

    @Test
    void programsGetAllRounds() throws Exception {
        var json = folder.resolve("figures.json");
        new Written(json, null).write(RUN, List.of(Finding.of("P1", "filing", List.of(1.0, 2.0), "s")));
        var read = new JsonMapper().readTree(json);
        assertThat(read.path("run").path("commit").asString()).isEqualTo("abc");
        assertThat(read.path("findings").get(0).path("runs")).hasSize(2);
    }

    @Test
    void theProjectsOwnPageHasAPlaceForTheReport() throws Exception {
        new Written(Path.of("..", "docs", "costs.json"), Path.of("..", "docs", "performance.md")).check();
    }

    @Test
    void aRunNamesTheMachine() throws Exception {
        assertThat(Run.here(true, List.of("P1,P2")).facts())
                .containsEntry("measured", "P1,P2")
                .containsEntry("plan", "quick: not to be quoted")
                .containsKeys("when", "commit", "processors", "system", "Java")
                .hasEntrySatisfying("processor", name -> assertThat(name).isNotEqualTo("unknown"))
                .hasEntrySatisfying("memory", size -> assertThat(size).endsWith("kB"));
    }
}
