package org.redress.notification.calendar.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Another city's service levels, by configuration alone: the engine is not made of China. */
class BostonOracleTest {

    private static final String FOLDER = "REDRESS_TEST_DATA";

    @Test
    void thePromisesOfBostonAreReproducedWithinTwoMinutes() throws IOException {
        var folder = System.getenv(FOLDER);
        assumeTrue(folder != null, "set " + FOLDER + " to the folder with deadline_oracle_boston.*.csv to run this");
        var rule = new DueRule(boston(Path.of(folder)), true, LastDay.AS_COUNTED);
        var rows = rows(Path.of(folder, "deadline_oracle_boston.dev.csv"))
                .filter(row -> row.get(7).equals("Y"))
                .toList();
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            var opened = LocalDateTime.parse(row.get(3)).atZone(rule.calendar().zone());
            var due = rule.after(opened, new Period(Integer.parseInt(row.get(2)), Unit.WORKING_DAY));
            assertThat(Duration.between(due.at().toLocalDateTime(), LocalDateTime.parse(row.get(4)))
                            .abs())
                    .as(row.toString())
                    .isLessThanOrEqualTo(Duration.ofMinutes(2));
        });
    }

    private static WorkingCalendar boston(Path folder) throws IOException {
        var opening = Opening.mondayToFriday(LocalTime.of(8, 30), LocalTime.of(17, 0));
        var holidays = rows(folder.resolve("deadline_oracle_boston.holidays.csv"))
                .map(row -> LocalDate.parse(row.get(0)))
                .toList();
        return WorkingCalendar.complete(ZoneId.of("America/New_York"), opening, holidays, List.of());
    }

    /** Plain CSV without quoted commas, as these two files are. */
    private static Stream<List<String>> rows(Path csv) throws IOException {
        return Files.readAllLines(csv).stream().skip(1).map(line -> Arrays.asList(line.split(",", -1)));
    }
}
