package org.redress.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.launcher.demo.Case.Clock;
import org.redress.launcher.demo.Case.Place;
import tools.jackson.databind.json.JsonMapper;

class SummaryTest {

    private final JsonMapper json = new JsonMapper();

    @Test
    void countsWhatBecameOfEachComplaint() {
        var summary = new Summary(
                List.of(
                        filed(false, Place.ASSIGNED, "ACCEPTANCE", "CONCLUSION", "SIGN_FOR"),
                        filed(true, Place.MANUAL_QUEUE, "ACCEPTANCE", "CONCLUSION", "ASSIGNMENT"),
                        filed(false, Place.REVIEW, "ACCEPTANCE")),
                0,
                1.23456);
        assertThat(json.readTree(json.writeValueAsString(summary.json()))).isEqualTo(json.readTree("""
                {"filed":3,"replayed":1,"accepted":2,"inReview":1,"assigned":1,"manualQueue":1,"withDeadlines":3,
                 "failed":0,"latencyMs":{"file":{"p50":7,"p95":7,"p99":7},"filedToAssigned":{"p50":20,"p95":20,"p99":20},
                 "filedToDeadlines":{"p50":30,"p95":30,"p99":30}},"wallSeconds":1.235}"""));
        assertThat(summary.isSuccess()).isTrue();
    }

    @Test
    void aMissingDeadlineOrPlaceIsAFailure() {
        assertThat(filed(false, Place.ASSIGNED, "ACCEPTANCE", "CONCLUSION").hasItsDeadlines())
                .isFalse();
        assertThat(filed(false, Place.ASSIGNED, "ACCEPTANCE", "SIGN_FOR").hasItsDeadlines())
                .isFalse();
        assertThat(filed(false, Place.MANUAL_QUEUE, "CONCLUSION", "SIGN_FOR").hasItsDeadlines())
                .isFalse();
        assertThat(filed(false, Place.REVIEW, "CONCLUSION").hasItsDeadlines()).isFalse();
        assertThat(filed(false, Place.UNKNOWN, "ACCEPTANCE").hasItsDeadlines()).isFalse();
        var summary = new Summary(List.of(filed(false, Place.UNKNOWN)), 2, 1);
        assertThat(summary.failed()).isEqualTo(3);
        assertThat(summary.isSuccess()).isFalse();
    }

    @Test
    void aRunThatFiledNothingIsNoSuccess() {
        assertThat(new Summary(List.of(), 0, 1).isSuccess()).isFalse();
    }

    @Test
    void latenciesAreNullWhenAllWereFiledBefore() {
        var summary = new Summary(List.of(filed(true, Place.REVIEW, "ACCEPTANCE")), 0, 1);
        assertThat(json.writeValueAsString(summary.json()))
                .contains("\"file\":null", "\"filedToAssigned\":null", "\"filedToDeadlines\":null");
    }

    @Test
    void percentilesAreTheNearestRank() {
        var hundred = LongStream.rangeClosed(1, 100).boxed().toList();
        assertThat(Percentiles.of(hundred)).isEqualTo(Map.of("p50", 50L, "p95", 95L, "p99", 99L));
        assertThat(Percentiles.of(List.of(4L))).isEqualTo(Map.of("p50", 4L, "p95", 4L, "p99", 4L));
    }

    private static Case filed(boolean replayed, Place place, String... stages) {
        var row = new Row(2, "demo-x", Map.of("category", "OTHER"));
        var filed = new Case(row, "id", "0000-0000-0000", replayed, 7);
        filed.place = place;
        filed.clocks = Stream.of(stages)
                .map(stage -> new Clock(stage, "2026-12-02", false, true))
                .toList();
        filed.assignedMillis = place == Place.ASSIGNED ? 20L : null;
        filed.deadlinesMillis = 30L;
        return filed;
    }
}
