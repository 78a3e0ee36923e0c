package org.redress.notification.deadline;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.notification.running.Shared.COMPLAINTS;
import static org.redress.notification.running.Shared.SERVICE;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.contracts.HandlingClass;
import org.redress.notification.deadline.model.Happenings;
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
        assertThat(stages)
                .containsExactly("CONCLUSION", "ONE_YEAR", "SIGN_FOR", "RETURN_WINDOW", "FIRST_CONTACT", "HANDLING");
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
                "?status=LATE",
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
        assertThat(openApi.get("paths").propertyNames()).contains("/api/deadlines/compute", "/api/inbox");
    }

    private void assigned() {
        var noon = week.monday(12, 0);
        COMPLAINTS.publish(
                complaint.filed(noon),
                complaint.accepted(noon, HandlingClass.CROSS_DEPT),
                complaint.assigned(noon, department, HandlingClass.CROSS_DEPT));
        await().atMost(20, SECONDS)
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
