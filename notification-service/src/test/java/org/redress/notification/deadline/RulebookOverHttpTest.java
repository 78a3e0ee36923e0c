package org.redress.notification.deadline;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.localstack.testing.OwnParts;
import org.redress.notification.deadline.model.Happenings;
import org.redress.notification.running.ComplaintTopic;
import org.redress.notification.running.DeadlineTopic;
import org.redress.notification.running.RunningService;
import org.redress.notification.running.SettableClock;
import tools.jackson.databind.JsonNode;

/** Calendars and policies that administrators change while clocks run, on two instances. */
class RulebookOverHttpTest {

    private static final Instant NOVEMBER = Instant.parse("2026-11-23T04:00:00Z");

    /** Made up: the notice of 2027 was not published when this was written. */
    private static final String YEAR_2027 = """
        {"holidays": ["2027-01-01..2027-01-03", "2027-02-05..2027-02-12"],
         "makeUpDays": ["2027-01-30", "2027-02-20"],
         "closures": ["2027-01-25"],
         "source": "A notice made up for this test", "published": "2026-11-24"}
        """;

    @TempDir
    private static Path folder;

    private static final SettableClock CLOCK = new SettableClock(NOVEMBER);
    private static OwnParts parts;
    private static ComplaintTopic complaints;
    private static DeadlineTopic deadlines;
    private static RunningService service;
    private static RunningService second;

    @BeforeAll
    static void start() {
        parts = new OwnParts(folder);
        service = RunningService.start(CLOCK, parts.kafkaServers(), parts.mongoUri() + "/notification", "1s");
        second = RunningService.start(CLOCK, parts.kafkaServers(), parts.mongoUri() + "/notification", "1s");
        complaints = new ComplaintTopic(parts.kafkaServers());
        deadlines = new DeadlineTopic(parts.kafkaServers());
    }

    @AfterAll
    static void stop() {
        List.<AutoCloseable>of(complaints, second, service, parts).forEach(RulebookOverHttpTest::close);
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void aDateInAYearWithoutCalendarIsProvisionalUntilTheYearIsLoaded() {
        var complaint = Happenings.ofNewComplaint();
        complaints.publish(complaint.named("ComplaintFiled", NOVEMBER), complaint.named("ComplaintAccepted", NOVEMBER));
        await().atMost(30, SECONDS).until(() -> clock(complaint, "CONCLUSION") != null);
        var before = clock(complaint, "CONCLUSION");
        assertThat(before.get("provisional").asBoolean()).isTrue();
        assertThat(before.get("dueAt").asString()).as("weekends only").isEqualTo("2027-02-15T17:30:00+08:00");

        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(inbox()).containsOnlyOnce("The calendar of 2027 is missing"));

        assertThat(put(service, "/api/calendars/2027", YEAR_2027).statusCode()).isEqualTo(200);

        await().atMost(60, SECONDS)
                .until(() -> !clock(complaint, "CONCLUSION").get("provisional").asBoolean());
        var after = clock(complaint, "CONCLUSION");
        assertThat(after.get("dueAt").asString())
                .as("7 weekdays off and a closure, 2 Saturdays worked")
                .isEqualTo("2027-02-23T17:30:00+08:00");
        assertThat(after.get("calendarVersion"))
                .isEqualTo(service.get("/api/calendars/2027", admin()).get("calendarVersion"));
        await().atMost(60, SECONDS)
                .untilAsserted(() ->
                        assertThat(deadlines.newsOf(complaint.complaint())).contains("Recomputed CONCLUSION"));
        assertThat(reasons(after)).contains("2027-01-25 CLOSURE", "2027-01-30 MAKE_UP", "2027-02-05 HOLIDAY");
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(second.get("/api/calendars/2027", admin())
                                .get("workingDays")
                                .asInt())
                        .as("the other instance knows it too")
                        .isPositive());
        assertThat(clock(complaint, "ONE_YEAR").get("provisional").asBoolean())
                .as("2027 is known now")
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        a day off that is worked       | {"holidays":["2028-01-01"],"makeUpDays":["2028-01-01"],"source":"s","published":"2027-11-01"} | makeUpDays | listed-twice
        a day of another year          | {"holidays":["2027-12-31"],"source":"s","published":"2027-11-01"} | holidays | another-year
        a range that runs backwards    | {"holidays":["2028-01-03..2028-01-01"],"source":"s","published":"2027-11-01"} | holidays | another-year
        no date                        | {"holidays":["New Year"],"source":"s","published":"2027-11-01"} | holidays | wrong-format
        an ordinary day to be made up  | {"holidays":["2028-01-01"],"makeUpDays":["2028-01-05"],"source":"s","published":"2027-11-01"} | makeUpDays | worked-anyway
        no source                      | {"holidays":["2028-01-01"],"published":"2027-11-01"} | source | required
        no date of publication         | {"holidays":["2028-01-01"],"source":"s"} | published | required
        no days off at all             | {"source":"s","published":"2027-11-01"} | holidays | required
        the year of another address    | {"year":2029,"holidays":["2028-01-01"],"source":"s","published":"2027-11-01"} | year | another-year
        """)
    void aCalendarThatContradictsItselfIsRefused(String mistake, String body, String field, String code) {
        var answer = put(service, "/api/calendars/2028", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).as("a year is no amount").doesNotContain("2,028");
        assertThat(RunningService.json(answer).get("errors"))
                .anySatisfy(error -> assertThat(error.get("field").asString() + " "
                                + error.get("code").asString())
                        .isEqualTo(field + " " + code));
    }

    @Test
    void theSameYearAgainMakesNoNewEdition() {
        var year = "{\"holidays\":[\"2029-01-01\"],\"source\":\"s\",\"published\":\"2028-11-01\"}";
        var first = RunningService.json(put(service, "/api/calendars/2029", year));
        var again = RunningService.json(put(service, "/api/calendars/2029", year));
        assertThat(again).isEqualTo(first);
    }

    @Test
    void anotherPolicyAppliesToNewClocksOnlyUntilRunningOnesAreRebased() {
        var former = Happenings.ofNewComplaint();
        complaints.publish(former.named("ComplaintFiled", NOVEMBER));
        await().atMost(60, SECONDS).until(() -> clock(former, "ACCEPTANCE") != null);

        var version = nextVersion();
        var five = policy(version).replaceFirst("length: 7\n", "length: 5\n");
        assertThat(service.call("POST", "/api/policies?check=true", admin(), "en", five)
                        .statusCode())
                .isEqualTo(200);
        assertThat(nextVersion()).as("it was checked only").isEqualTo(version);
        assertThat(service.call("POST", "/api/policies", admin(), "en", five).statusCode())
                .isEqualTo(200);
        await().atMost(60, SECONDS)
                .until(() -> second.get("/api/policies", admin()).get("items").size() == version);

        var later = Happenings.ofNewComplaint();
        complaints.publish(later.named("ComplaintFiled", NOVEMBER.plusSeconds(1)));
        await().atMost(60, SECONDS).until(() -> clock(later, "ACCEPTANCE") != null);
        assertThat(dueAndVersion(later)).isEqualTo("2026-11-30T17:30:00+08:00 " + version);
        assertThat(dueAndVersion(former)).isEqualTo("2026-12-02T17:30:00+08:00 1");

        var preview = RunningService.json(
                service.call("POST", "/api/deadlines/rebase/preview", admin(), "en", "{\"stages\":[\"ACCEPTANCE\"]}"));
        assertThat(preview.get("moved").asInt()).isOne();
        assertThat(preview.get("samples").get(0).get("newDueAt").asString()).isEqualTo("2026-11-30T17:30:00+08:00");
        assertThat(dueAndVersion(former)).as("a preview changes nothing").endsWith(" 1");

        var order = "{\"stages\":[\"ACCEPTANCE\"],\"reason\":\"The city promises five working days\"}";
        assertThat(service.call("POST", "/api/deadlines/rebase", admin(), "en", order)
                        .statusCode())
                .isEqualTo(202);
        await().atMost(60, SECONDS)
                .untilAsserted(
                        () -> assertThat(dueAndVersion(former)).isEqualTo("2026-11-30T17:30:00+08:00 " + version));
        assertThat(deadlines.newsOf(former.complaint())).containsOnlyOnce("Recomputed ACCEPTANCE");
        assertThat(service.get("/api/deadlines/rebase", admin())
                        .get("items")
                        .get(0)
                        .get("reason")
                        .asString())
                .startsWith("The city promises");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        the version there is already    | version:   | version: 1 #              | 409
        a stage that is gone            | - id: SILENT_30 | - id: SILENT          | 422
        an event that does not exist    | start: [ResultNotified] | start: [Lunch] | 422
        in force before it is made      | 2026-11-23T04 | 2026-01-01T04          | 422
        no policy at all                | profile: mofcom-2020 | profil: x        | 422
        """)
    void aPolicyThatCouldNotWorkIsRefusedAndSaysWhy(String mistake, String good, String bad, int status) {
        var answer = service.call(
                "POST", "/api/policies", admin(), "en", policy(nextVersion()).replace(good, bad));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(RunningService.json(answer).get("detail").asString()).isNotBlank();
    }

    private static String dueAndVersion(Happenings complaint) {
        var clock = clock(complaint, "ACCEPTANCE");
        return clock.get("dueAt").asString() + " " + clock.get("policyVersion").asInt();
    }

    private static List<String> reasons(JsonNode clock) {
        var path = "/api/deadlines/%s/%s/%d/proof"
                .formatted(
                        clock.get("complaintId").asString(),
                        clock.get("stage").asString(),
                        clock.get("run").asInt());
        return StreamSupport.stream(service.get(path, admin()).get("proof").spliterator(), false)
                .map(line ->
                        line.get("date").asString() + " " + line.get("reason").asString())
                .toList();
    }

    private static String inbox() {
        return service.get("/api/inbox", admin()).toString();
    }

    private static JsonNode clock(Happenings complaint, String stage) {
        var items = service.get("/api/deadlines?complaintId=" + complaint.complaint() + "&stage=" + stage, admin())
                .get("items");
        return items.isEmpty() ? null : items.get(0);
    }

    private static HttpResponse<String> put(RunningService to, String path, String body) {
        return to.call("PUT", path, admin(), "en", body);
    }

    private static String admin() {
        return service.issuer().token("admin-1", List.of("ADMIN"));
    }

    private static int nextVersion() {
        return service.get("/api/policies", admin())
                        .get("items")
                        .get(0)
                        .get("version")
                        .asInt()
                + 1;
    }

    /** The policy that is shipped, as the next version. */
    private static String policy(int version) {
        try (var shipped = RulebookOverHttpTest.class.getResourceAsStream("/policy/mofcom-2020.yaml")) {
            var text = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("version: 1", "version: " + version + "\neffectiveFrom: " + NOVEMBER);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
