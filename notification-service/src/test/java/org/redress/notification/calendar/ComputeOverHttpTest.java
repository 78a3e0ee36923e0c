package org.redress.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.notification.running.Shared.SERVICE;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.notification.running.RunningService;
import org.redress.notification.running.Shared;

/** Counting for anybody with a calendar of their own. */
class ComputeOverHttpTest {

    private static final String BOSTON = """
            {"start":"%s","duration":%d,"unit":"WORKING_DAY","calendar":{"zone":"America/New_York",
             "opening":{"days":["MONDAY","TUE","Wednesday",4,"FRIDAY"],"from":"08:30","to":"17:00"},
             "holidays":["2022-12-26"],"makeUpDays":[],"keepClockTime":true}}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-02-10T02:00:00Z      |  7 | WORKING_DAY  | 2026-02-26T17:30+08:00
            2026-02-10T10:00:00+08:00 | 60 | WORKING_DAY  | 2026-05-14T17:30+08:00
            2026-02-13T10:00          |  1 | WORKING_DAY  | 2026-02-14T17:30+08:00
            2026-02-13                |  1 | WORKING_DAY  | 2026-02-14T17:30+08:00
            2026-02-10T23:30:00Z      |  1 | WORKING_DAY  | 2026-02-12T17:30+08:00
            2026-03-02T10:00          | 30 | CALENDAR_DAY | 2026-04-01T17:30+08:00
            2026-03-02T10:00          |  8 | WORKING_HOUR | 2026-03-03T09:30+08:00
            2026-03-02T10:00          |  2 | WEEK         | 2026-03-16T17:30+08:00
            2026-03-02T10:00          |  1 | YEAR         | 2027-03-02T17:30+08:00
            """)
    void aPeriodEndsWhereTheNamedCalendarSays(String start, int duration, String unit, String due) {
        var answer =
                RunningService.json(compute("{\"start\":\"%s\",\"duration\":%d,\"unit\":\"%s\",\"calendar\":\"CN\"}"
                        .formatted(start, duration, unit)));
        assertThat(OffsetDateTime.parse(answer.get("due").asString())).hasToString(due);
        assertThat(answer.get("dueDate").asString()).isEqualTo(due.substring(0, 10));
        assertThat(answer.get("provisional").asBoolean()).isFalse();
    }

    @Test
    void aCalendarMayBeWrittenOutAndKeepTheClockTime() {
        assertThat(due(BOSTON.formatted("2022-12-22T08:08:40-05:00", 3))).startsWith("2022-12-28T08:30");
        assertThat(due(BOSTON.formatted("2022-07-28T11:53:37", 1))).startsWith("2022-07-29T11:53:37-04:00");
    }

    @Test
    void sixtyWorkingDaysFromLateNovemberAreProvisionalAndProvedDateByDate() {
        var answer = RunningService.json(
                compute("{\"start\":\"2026-11-23T10:00\",\"duration\":60,\"unit\":\"WORKING_DAY\"}"));
        assertThat(answer.get("provisional").asBoolean()).isTrue();
        assertThat(answer.get("dueDate").asString()).isEqualTo("2027-02-15");
        var proof = answer.get("proof").valueStream().toList();
        assertThat(proof).filteredOn(day -> day.get("counted").asBoolean()).hasSize(60);
        assertThat(proof.get(0).get("reason").asString()).isEqualTo("START_DAY");
        assertThat(proof.get(proof.size() - 1).get("reason").asString()).isEqualTo("UNKNOWN_YEAR");
    }

    @Test
    void aLastDayOffGivesWayWhereTheLawSaysSo() {
        var days = "{\"start\":\"2026-01-19T10:00\",\"duration\":30,\"unit\":\"CALENDAR_DAY\"%s}";
        assertThat(due(days.formatted(""))).startsWith("2026-02-18");
        assertThat(due(days.formatted(",\"lastDay\":\"NEXT_WORKING_DAY\""))).startsWith("2026-02-24");
    }

    @Test
    void theProofSpeaksTheReadersLanguage() {
        var body = "{\"start\":\"2026-02-13T10:00\",\"duration\":1,\"unit\":\"WORKING_DAY\"}";
        var chinese = SERVICE.call("POST", "/api/deadlines/compute", Shared.intake(), "zh-CN", body);
        assertThat(chinese.body()).contains("调休上班日");
        assertThat(compute(body).body()).contains("Make-up working day");
    }

    @ParameterizedTest(name = "{0} of {1}: 422 {2}")
    @CsvSource(delimiter = '|', textBlock = """
            "duration":1001                    | "duration":5    | too-long-to-count
            "days":[]                          | "days":["MON"]  | no-opening-day
            "holidays":["2026-03-03"]          | "holidays":[]   | contradictory-dates
            """)
    void aLimitExceededIsSaidAsSuch(String wrong, String right, String problem) {
        var body = """
                {"start":"2026-03-02T10:00","duration":5,"unit":"WORKING_DAY","calendar":{"zone":"UTC",
                 "opening":{"days":["MON"],"from":"09:00","to":"17:00"},"holidays":[],"makeUpDays":["2026-03-03"]}}""";
        refused(body.replace(right, wrong), 422, problem);
    }

    @Test
    void moreThanFiveThousandDatesAreTooMany() {
        var dates = IntStream.range(0, 5001)
                .mapToObj(day -> "\"" + LocalDate.of(2020, 1, 1).plusDays(day) + "\"")
                .collect(Collectors.joining(","));
        refused(
                "{\"start\":\"2026-03-02T10:00\",\"duration\":5,\"unit\":\"WORKING_DAY\",\"calendar\":{\"holidays\":["
                        + dates + "]}}",
                422,
                "too-many-dates");
    }

    @Test
    void hoursOfAnOfficeThatHardlyOpensAreNotCountedForEver() {
        refused("""
                {"start":"2026-03-02T10:00","duration":1000,"unit":"WORKING_HOUR","calendar":
                 {"opening":{"days":["MON"],"from":"09:00","to":"09:01"}}}""", 422, "too-long-to-count");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                          | start
            {"start":"yesterday","duration":1,"unit":"WEEK"}                            | start
            {"start":"2026-13-01","duration":1,"unit":"WEEK"}                           | start
            {"start":"+99999-01-01","duration":1,"unit":"WEEK"}                         | start
            {"start":"2026-03-02","duration":0,"unit":"WEEK"}                           | duration
            {"start":"2026-03-02","duration":-3,"unit":"WEEK"}                          | duration
            {"start":"2026-03-02","duration":1.5,"unit":"WEEK"}                         | duration
            {"start":"2026-03-02","duration":"1","unit":"WEEK"}                         | duration
            {"start":"2026-03-02","duration":1,"unit":"FORTNIGHT"}                      | unit
            {"start":"2026-03-02","duration":1,"unit":"WEEK","calendar":"US"}           | calendar
            {"start":"2026-03-02","duration":1,"unit":"WEEK","calendar":{"zone":"Mars"}} | calendar.zone
            {"start":"2026-03-02","duration":1,"unit":"WEEK","calendar":{"holidays":["x"]}} | calendar.holidays[0]
            {"start":"2026-03-02","duration":1,"unit":"WEEK","calendar":{"holidays":[null]}} | calendar.holidays[0]
            {"start":"2026-03-02","duration":1,"unit":"WEEK","calendar":{"opening":{"days":["SOMEDAY"]}}} | calendar.opening.days
            {"start":"2026-03-02","duration":1,"unit":"WEEK","calendar":{"opening":{"days":[null]}}} | calendar.opening.days
            {"start":"2026-03-02","duration":1,"unit":"WEEK","calendar":{"opening":{"from":"18:00"}}} | calendar.opening.to
            {"start":"2026-03-02","duration":1,"unit":"WEEK","lastDay":"NEVER"}         | lastDay
            """)
    void aFieldThatCannotBeReadIsNamed(String body, String field) {
        var answer = compute(body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(RunningService.json(answer)
                        .get("errors")
                        .valueStream()
                        .map(e -> e.get("field").asString()))
                .contains(field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"start":"2026-03-02","duration":1,"unit":"WEEK","calendar":5}
            {"start":"2026-03-02","duration":1,"unit":"WEEK","calendar":[]}
            {"start":"2026-03-02","duration":1,"unit":"WEEK","calendar":{"closing":"never"}}
            {"start":"2026-03-02","duration":1,"unit":"WEEK","hurry":true}
            {"start":"2026-03-02","duration":99999999999,"unit":"WEEK"}
            []
            {"start":
            null
            """)
    void whatCannotBeReadAtAllIsABadRequest(String body) {
        assertThat(compute(body).statusCode()).isEqualTo(400);
    }

    private static String due(String body) {
        return RunningService.json(compute(body)).get("due").asString();
    }

    private static void refused(String body, int status, String problem) {
        var answer = compute(body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(RunningService.json(answer).get("type").asString()).isEqualTo("urn:redress:problem:" + problem);
        assertThat(RunningService.json(answer).get("detail").asString()).isNotBlank();
    }

    private static HttpResponse<String> compute(String body) {
        return SERVICE.call("POST", "/api/deadlines/compute", Shared.intake(), "en", body);
    }
}
