package org.redress.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.benchmarks.measure.Measurement;

class SelectionTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void everyPromiseHasAProgramOfItsOwn() {
        assertThat(Selection.ALL)
                .extracting(Measurement::id)
                .doesNotHaveDuplicates()
                .containsAll(IntStream.rangeClosed(1, 10).mapToObj(i -> "P" + i).toList())
                .contains("store");
    }

    @ParameterizedTest(name = "--only {0}: {1}")
    @CsvSource({
        "P5,P5",
        "p9,P9",
        "'P8,P1',P1 P8",
        "'P4 store',store P4",
        "'P3, P2 P3',P3 P2",
        "'codec,CALENDAR',calendar codec"
    })
    void severalAreMeasuredInTheOrderOfAWholeRunAndEachOnce(String given, String chosen) {
        var ids = List.of(given.split("(?<!,) ", -1));
        assertThat(Selection.of(ids)).extracting(Measurement::id).containsExactly(chosen.split(" ", -1));
    }

    @Test
    void withoutOnlyEverythingIsMeasured() {
        assertThat(Selection.of(List.of())).isEqualTo(Selection.ALL);
    }

    @Test
    void whatIsUnknownIsRefusedWithWhatThereIs() {
        assertThat(bench("--only", "P3,P11", "--only", "")).isEqualTo(2);
        assertThat(err.toString())
                .contains("does not know , p11; it knows P6, P7")
                .contains("store");
    }

    @Test
    void aPageWithoutAPlaceForTheReportIsRefusedBeforeMinutesAreSpent() throws Exception {
        var page = Files.writeString(folder.resolve("performance.md"), "# By hand\n");
        assertThat(bench("--report", page.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("has no place for the report");
        assertThat(bench("--json", folder.resolve("none/figures.json").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("there is no such folder");
    }

    @Test
    void helpNamesAllThereIsToMeasure() {
        assertThat(bench("--help")).isZero();
        assertThat(Selection.ALL)
                .allSatisfy(one -> assertThat(out.toString())
                        .contains("  " + one.id() + " ")
                        .contains(one.about()));
    }

    private int bench(String... arguments) {
        return Bench.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
