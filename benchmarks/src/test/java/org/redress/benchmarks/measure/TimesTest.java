package org.redress.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "0.01, 1", "0.5, 50", "0.95, 95", "0.99, 99", "1, 100"})
    void quantilesAreByNearestRank(double share, double expected) {
        var oneToHundred = Times.ofMillis(
                IntStream.rangeClosed(1, 100).map(i -> 101 - i).asDoubleStream().toArray());
        assertThat(oneToHundred.quantile(share)).isEqualTo(expected);
    }

    @Test
    void aFindingIsTheMedianOfItsRoundsBesideTheirSpread() {
        var finding = Finding.of("P1", "rate", List.of(30.0, 10.0, 20.0), "/s").atLeast(25);
        assertThat(finding.value()).isEqualTo(20);
        assertThat(finding.shownValue()).isEqualTo("20 /s (10 to 30)");
        assertThat(finding.met()).isFalse();
        assertThat(finding.atMost(20).met()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "3000, 3000", "0.126, 0.13", "9.994, 9.99", "12.34, 12.3", "-0.5, -0.50", "456.7, 457"})
    void figuresAreShownToThreeDigitsAndWholeNumbersAsSuch(double value, String shown) {
        assertThat(Finding.shown(value)).isEqualTo(shown);
    }
}
