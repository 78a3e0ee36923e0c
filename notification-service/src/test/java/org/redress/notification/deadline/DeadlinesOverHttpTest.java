package org.redress.notification.deadline;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.notification.running.Shared.COMPLAINTS;
import static org.redress.notification.running.Shared.SERVICE;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.contracts.HandlingClass;
import org.redress.notification.deadline.model.Happenings;
import org.redress.notification.notice.model.ComplaintNumber;
import org.redress.notification.running.RunningService;
import org.redress.notification.running.Shared;
import tools.jackson.databind.JsonNode;

/** What callers read about clocks, and who may. */
class DeadlinesOverHttpTest {

    private final Happenings complaint = Happenings.ofNewComplaint();
    /** A department of this test's own, so that its lists hold nothing else. */
    private final String department = "DEPT_" + UUID.randomUUID().toString().substring(0, 8);

    private final Shared.Week week = Shared.nextWeek();

    @Test
    void aListIsFilteredAndPaged() {
        assigned();
        var all = page("?department=" + department + "&limit=2", Shared.intake());
        var stages = new ArrayList<>(stages(all));
        while (!all.get("next").isNull()) {
            all = page(
                    "?department=" + department + "&limit=2&cursor="
                            + all.get("next").asString(),
                    Shared.intake());
            stages.addAll(stages(all));
        }
        assertThat(stages).containsExactly("SIGN_FOR", "RETURN_WINDOW", "FIRST_CONTACT", "HANDLING");
        assertThat(stages(page("?stage=HANDLING&status=OPEN&department=" + department, Shared.intake())))
                .containsExactly("HANDLING");
        assertThat(stages(page(
                        "?department=" + department + "&dueBefore="
                                + week.firstDay().plusDays(3),
                        Shared.intake())))
                .containsExactly("SIGN_FOR", "RETURN_WINDOW");
        assertThat(stages(page("?department=" + department + "&status=MET", Shared.intake())))
                .isEmpty();
    }

    @Test
    void severalComplaintsStatusesAndStagesMayBeNamed() {
        assigned();
        var other = Happenings.ofNewComplaint();
        COMPLAINTS.publish(other.filed(week.monday(12, 0)));
        var both = "?complaintId=" + complaint.complaint() + "," + other.complaint();
        await().atMost(60, SECONDS)
                .until(() -> page(both + "&stage=ACCEPTANCE", Shared.intake())
                                .get("items")
                                .size()
                        == 2);
        assertThat(stages(page(both + "&status=OPEN,PAUSED&stage=ACCEPTANCE,HANDLING", Shared.intake())))
                .containsExactlyInAnyOrder("ACCEPTANCE", "HANDLING");
        assertThat(stages(page(both + "&status=MET,OPEN&owner=CENTRE", Shared.intake())))
                .containsExactlyInAnyOrder("ACCEPTANCE", "ACCEPTANCE", "ASSIGNMENT", "CONCLUSION", "ONE_YEAR");
        assertThat(stages(page(both + "&silent=true", Shared.intake()))).containsExactly("RETURN_WINDOW");
        assertThat(stages(page(both + "&open=true&silent=false&owner=DEPARTMENT", Shared.intake())))
                .containsExactly("SIGN_FOR", "FIRST_CONTACT", "HANDLING");
        assertThat(stages(page(both + "&stage=ACCEPTANCE&department=" + department, Shared.intake())))
                .as("the centre's clocks are no department's")
                .isEmpty();
    }

    @Test
    void whatIsDueFirstComesFirstOverAllComplaintsAndPages() {
        var complaints = Stream.generate(Happenings::ofNewComplaint).limit(12).toList();
        for (var i = 0; i < complaints.size(); i++) {
            var at = week.monday(12, 0).plus(i % 3, DAYS);
            var one = complaints.get(i);
            COMPLAINTS.publish(
                    one.filed(at),
                    one.accepted(at, HandlingClass.CROSS_DEPT),
                    one.assigned(at, department, i % 2 == 0 ? HandlingClass.SIMPLE : HandlingClass.COMPLEX));
        }
        COMPLAINTS.publish(complaints.get(0).named("AssignmentSignedFor", week.monday(13, 0)));
        var open = "?open=true&silent=false&sort=dueAt&department=" + department;
        await().atMost(60, SECONDS)
                .until(() ->
                        page(open + "&limit=200", Shared.intake()).get("items").size() == 12 * 3 - 1);
        assertThat(places(open, 5)).hasSize(35).isSorted().doesNotHaveDuplicates();
        assertThat(places(open, 7)).isEqualTo(places(open, 200));
        assertThat(places(open + "&stage=HANDLING", 5)).hasSize(12).isSorted();
        assertThat(places(open + "&dueBefore=" + week.firstDay().plusDays(3), 5))
                .isSorted()
                .allSatisfy(place ->
                        assertThat(place).isLessThan(week.firstDay().plusDays(3).toString()));
        var all = "?sort=dueAt&department=" + department;
        assertThat(places(all, 7)).hasSize(48).isSorted().isEqualTo(places(all, 200));
        assertThat(places(all + "&status=MET", 5)).hasSize(1);
    }

    /** Due instant, complaint, stage and run of every clock in the order of all pages. */
    private static List<String> places(String query, int limit) {
        var places = new ArrayList<String>();
        var cursor = "";
        do {
            var page = page(query + "&limit=" + limit + cursor, Shared.intake());
            page.get("items")
                    .forEach(item -> places.add(item.get("dueAt").asString() + " "
                            + item.get("complaintId").asString() + " "
                            + item.get("stage").asString() + " "
                            + item.get("run").asString()));
            cursor = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").asString();
        } while (cursor != null);
        return places;
    }

    @Test
    void anItemSaysWhoseItIsAndHowMuchTimeIsLeft() {
        assigned();
        var items =
                page("?complaintId=" + complaint.complaint(), Shared.intake()).get("items");
        var signFor = item(items, "SIGN_FOR");
        assertThat(signFor.get("number").asString()).isEqualTo(ComplaintNumber.of(complaint.complaint()));
        assertThat(signFor.get("owner").asString()).isEqualTo("DEPARTMENT");
        assertThat(signFor.get("department").asString()).isEqualTo(department);
        assertThat(signFor.get("workingDaysLeft").asInt()).isOne();
        assertThat(signFor.get("overdue").asBoolean()).isFalse();
        assertThat(signFor.get("silent").asBoolean()).isFalse();
        assertThat(item(items, "RETURN_WINDOW").get("silent").asBoolean()).isTrue();
        assertThat(item(items, "CONCLUSION").get("owner").asString()).isEqualTo("CENTRE");
        assertThat(item(items, "CONCLUSION").get("department").isNull()).isTrue();
        assertThat(item(items, "ACCEPTANCE").get("workingDaysLeft").isNull())
                .as("it is met")
                .isTrue();
        Shared.CLOCK.setTo(week.tuesday(18, 0));
        await().atMost(60, SECONDS)
                .until(() -> stages(page("?status=BREACHED&complaintId=" + complaint.complaint(), Shared.intake()))
                        .contains("SIGN_FOR"));
        var late = page("?open=true&stage=SIGN_FOR&complaintId=" + complaint.complaint(), Shared.intake())
                .get("items")
                .get(0);
        assertThat(late.get("workingDaysLeft").asInt()).isZero();
        assertThat(late.get("overdue").asBoolean()).isTrue();
    }

    private static JsonNode item(JsonNode items, String stage) {
        return items.valueStream()
                .filter(item -> item.get("stage").asString().equals(stage))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anItemSaysAllThatAReaderNeeds() {
        assigned();
        var handling = page("?stage=HANDLING&complaintId=" + complaint.complaint(), Shared.intake())
                .get("items")
                .get(0);
        assertThat(handling.get("run").asLong()).isEqualTo(3);
        assertThat(handling.get("dueAt").asString()).endsWith("T17:30:00+08:00");
        assertThat(handling.get("provisional").asBoolean()).isFalse();
        assertThat(handling.get("policyVersion").asInt()).isOne();
        assertThat(handling.get("calendarVersion").asString()).startsWith("CN-2026-");
    }

    @Test
    void aHandlerSeesTheOwnDepartmentsComplaintsOnly() {
        assigned();
        var own = SERVICE.issuer().token("h-1", List.of("HANDLER"), department);
        var other = SERVICE.issuer().token("h-2", List.of("HANDLER"), "ECON_TRADE");
        var none = SERVICE.issuer().token("h-3", List.of("HANDLER"));
        var byComplaint = "?complaintId=" + complaint.complaint();
        assertThat(stages(page(byComplaint, own))).contains("HANDLING", "ACCEPTANCE");
        assertThat(stages(page(byComplaint, other))).isEmpty();
        assertThat(stages(page(byComplaint, none))).isEmpty();
        var proof = "/api/deadlines/" + complaint.complaint() + "/HANDLING/3/proof";
        assertThat(SERVICE.call("GET", proof, own, "en", null).statusCode()).isEqualTo(200);
        assertThat(SERVICE.call("GET", proof, other, "en", null).statusCode()).isEqualTo(404);
        assertThat(SERVICE.call("GET", proof, none, "en", null).statusCode()).isEqualTo(404);
    }

    @Test
    void aDueDateIsProvedDateByDate() {
        assigned();
        var proof = SERVICE.get("/api/deadlines/" + complaint.complaint() + "/SIGN_FOR/3/proof", Shared.intake());
        assertThat(proof.get("from").asString()).isEqualTo(week.firstDay().toString());
        assertThat(proof.get("dueDate").asString())
                .isEqualTo(week.firstDay().plusDays(1).toString());
        assertThat(proof.get("proof").valueStream().map(day -> day.get("reason").asString()))
                .containsExactly("START_DAY", "WORKING");
        assertThat(SERVICE.call(
                                "GET",
                                "/api/deadlines/" + complaint.complaint() + "/SIGN_FOR/77/proof",
                                Shared.intake(),
                                "en",
                                null)
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?complaintId=1",
                "?complaintId=",
                "?status=LATE",
                "?status=OPEN,LATE",
                "?owner=NOBODY",
                "?open=yes",
                "?silent=1",
                "?sort=dueDate",
                "?stage=LUNCH",
                "?dueBefore=soon",
                "?limit=0",
                "?limit=201",
                "?limit=x",
                "?cursor=zzz",
                "?cursor=YzEfYR9i"
            })
    void parametersThatCannotBeUsedAreABadRequest(String query) {
        var answer = SERVICE.call("GET", "/api/deadlines" + query, Shared.intake(), "zh", null);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void notMoreThan200ComplaintsMayBeNamed() {
        var ids =
                Stream.generate(UUID::randomUUID).limit(201).map(UUID::toString).toList();
        var all =
                SERVICE.call("GET", "/api/deadlines?complaintId=" + String.join(",", ids), Shared.intake(), "zh", null);
        assertThat(all.statusCode()).isEqualTo(400);
        assertThat(all.body()).contains("too-many").contains("最多可填写200项");
        var fewer = String.join(",", ids.subList(0, 200));
        assertThat(SERVICE.call("GET", "/api/deadlines?complaintId=" + fewer, Shared.intake(), "zh", null)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void thePolicyAndThePublishedYearsAreThere() {
        var stages = SERVICE.get("/api/policies", Shared.intake())
                .get("items")
                .get(0)
                .get("stages");
        assertThat(stages.size()).isEqualTo(14);
        var year = SERVICE.get("/api/calendars/2026", Shared.intake());
        assertThat(year.get("workingDays").asInt()).isEqualTo(248);
        assertThat(year.get("makeUpDays").get(1).asString()).isEqualTo("2026-02-14");
        assertThat(SERVICE.call("GET", "/api/calendars/2027", Shared.intake(), "en", null)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theServiceTellsHowItIsAndWhatItOffers() {
        assertThat(SERVICE.call("GET", "/actuator/health/readiness", null, "en", null)
                        .statusCode())
                .isEqualTo(200);
        var metrics =
                SERVICE.call("GET", "/actuator/prometheus", null, "en", null).body();
        assertThat(metrics)
                .contains("redress_calendar_horizon_days")
                .contains("redress_deadlines_due_lag_seconds")
                .contains("redress_deadlines_firing_lag_seconds")
                .contains("redress_deadlines_open")
                .contains("redress_deadlines_provisional");
        var openApi = RunningService.json(SERVICE.call("GET", "/v3/api-docs", null, "en", null));
        assertThat(openApi.get("paths").valueStream().flatMap(JsonNode::valueStream))
                .allSatisfy(operation ->
                        assertThat(operation.get("summary").asString()).isNotBlank());
        assertThat(openApi.get("paths").propertyNames())
                .contains("/api/deadlines/compute", "/api/inbox", "/api/inbox/stream", "/api/deadlines/board");
        assertThat(parameters(openApi, "/api/deadlines"))
                .containsExactlyInAnyOrder(
                        "complaintId",
                        "status",
                        "open",
                        "department",
                        "owner",
                        "stage",
                        "silent",
                        "dueBefore",
                        "sort",
                        "limit",
                        "cursor");
        assertThat(parameters(openApi, "/api/inbox")).containsExactlyInAnyOrder("limit", "cursor");
        assertThat(parameters(openApi, "/api/inbox/stream")).containsExactly("Last-Event-ID");
    }

    private static List<String> parameters(JsonNode openApi, String path) {
        return openApi.get("paths")
                .get(path)
                .get("get")
                .get("parameters")
                .valueStream()
                .map(parameter -> parameter.get("name").asString())
                .toList();
    }

    private void assigned() {
        var noon = week.monday(12, 0);
        COMPLAINTS.publish(
                complaint.filed(noon),
                complaint.accepted(noon, HandlingClass.CROSS_DEPT),
                complaint.assigned(noon, department, HandlingClass.CROSS_DEPT));
        await().atMost(60, SECONDS)
                .until(() -> stages(page("?complaintId=" + complaint.complaint(), Shared.intake()))
                        .contains("HANDLING"));
    }

    private static JsonNode page(String query, String token) {
        return SERVICE.get("/api/deadlines" + query, token);
    }

    private static List<String> stages(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("stage").asString())
                .toList();
    }
}
