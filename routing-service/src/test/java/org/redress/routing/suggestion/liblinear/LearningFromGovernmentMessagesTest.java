package org.redress.routing.suggestion.liblinear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redress.routing.suggestion.model.Example;
import org.redress.routing.suggestion.model.SuggestionModel;

/** On real messages to governments, of seven topics, where the folder named by REDRESS_TEST_DATA has them. */
class LearningFromGovernmentMessagesTest {

    private static List<Example> examples;
    private static SuggestionModel model;

    @BeforeAll
    static void train() throws IOException {
        var folder = System.getenv("REDRESS_TEST_DATA");
        assumeTrue(folder != null, "REDRESS_TEST_DATA names no folder with zh_gov_messages_labelled.dev.csv");
        examples = read(Path.of(folder, "zh_gov_messages_labelled.dev.csv"));
        model = SuggestionModel.train(1, Instant.EPOCH, examples, new LiblinearLearner());
    }

    @Test
    void textsItHasNotSeenAreToldApart() {
        var figures = model.figures();
        assertThat(figures.accuracy()).isGreaterThanOrEqualTo(0.85);
        assertThat(figures.macroF1()).isGreaterThanOrEqualTo(0.84);
        assertThat(figures.topTwo()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void whatItSaysIsMoreCertainThanWhatItWouldHaveToSay() {
        var figures = model.figures();
        assertThat(figures.coverage()).isBetween(0.75, 0.85);
        assertThat(figures.accuracyAbove()).isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void theWordsThatSpeakForASuggestionAreOfTheText() {
        var text = examples.get(0).text();
        var first = model.suggest(text).ranked().get(0);
        assertThat(first.words()).isNotEmpty().allMatch(text::contains);
    }

    @Test
    void aTextIsRankedInWellUnderAMoment() {
        var begun = System.nanoTime();
        examples.forEach(example -> model.suggest(example.text()));
        assertThat(Duration.ofNanos((System.nanoTime() - begun) / examples.size()))
                .as("no benchmark: a guard against another order of magnitude")
                .isLessThan(Duration.ofMillis(50));
    }

    private static List<Example> read(Path csv) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = format.parse(Files.newBufferedReader(csv))) {
            return rows.stream()
                    .map(row -> new Example(row.get("subject") + "\n" + row.get("body"), row.get("label")))
                    .toList();
        }
    }
}
