package org.redress.notification.notice;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.notification.running.Shared.CLOCK;
import static org.redress.notification.running.Shared.COMPLAINTS;
import static org.redress.notification.running.Shared.SERVICE;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.contracts.HandlingClass;
import org.redress.notification.deadline.model.Happenings;
import org.redress.notification.notice.model.ComplaintNumber;
import org.redress.notification.running.RunningService;
import org.redress.notification.running.Shared;
import tools.jackson.databind.JsonNode;

/** Who finds what in the inbox, in which words. */
class InboxTest {

    private final Happenings complaint = Happenings.ofNewComplaint();
    private final String department = "DEPT_" + UUID.randomUUID().toString().substring(0, 8);
    private final String investor = SERVICE.issuer().token(complaint.investor(), List.of("INVESTOR"));
    private final String handler = SERVICE.issuer().token("h-1", List.of("HANDLER"), department);
    private final Shared.Week week = Shared.nextWeek();

    @Test
    void theInvestorIsToldOfReceiptAcceptanceAndAssignmentWithThePromisedDate() {
        accepted();
        assigned();
        await().atMost(60, SECONDS).until(() -> milestones(investor).size() == 3);
        assertThat(milestones(investor)).containsExactlyInAnyOrder("FILED", "ACCEPTED", "ASSIGNED");
        var accepted = inbox(investor)
                .valueStream()
                .filter(item -> item.get("milestone").asString().equals("ACCEPTED"))
                .findFirst()
                .orElseThrow();
        assertThat(accepted.get("text").asString())
                .startsWith("Your complaint " + ComplaintNumber.of(complaint.complaint()) + " has been accepted.")
                .contains(accepted.get("dueAt").asString().substring(0, 4));
        assertThat(accepted.get("dueAt").isNull()).isFalse();
        var chinese = SERVICE.call("GET", "/api/inbox", investor, "zh-CN", null);
        assertThat(chinese.body()).contains("已予受理").contains("办结期限为");
    }

    @Test
    void theDepartmentIsToldOfItsAssignmentItsWarningsAndItsBreaches() {
        accepted();
        assigned();
        await().atMost(60, SECONDS).until(() -> milestones(handler).contains("ASSIGNED_TO_YOU"));
        CLOCK.setTo(week.tuesday(18, 0));
        await().atMost(60, SECONDS).until(() -> milestones(handler).contains("BREACHED"));
        assertThat(milestones(handler)).containsExactly("BREACHED", "ASSIGNED_TO_YOU");
        CLOCK.setTo(week.tuesday(18, 0).plusSeconds(15 * 60 * 60));
        await().atMost(60, SECONDS).until(() -> milestones(handler).contains("WARNING"));
        assertThat(inbox(handler).get(0).get("title").asString()).contains("First contact with the investor");
    }

    @Test
    void whoeverHasToActIsToldOfEveryStepInBothLanguages() {
        var noon = week.monday(12, 0);
        COMPLAINTS.publish(
                complaint.filed(noon),
                complaint.named("SupplementRequested", noon),
                complaint.named("MaterialsSupplied", noon),
                complaint.accepted(noon, HandlingClass.CROSS_DEPT),
                complaint.assigned(noon, "PLANNING", HandlingClass.CROSS_DEPT),
                complaint.returned(noon, 1),
                complaint.assigned(noon, department, HandlingClass.CROSS_DEPT),
                complaint.named("AssignmentSignedFor", noon),
                complaint.named("ResultSubmitted", noon),
                complaint.named("ResultReturnedForRedo", noon),
                complaint.returned(noon, 2));
        await().atMost(60, SECONDS).until(() -> told().contains("ROLE:SUPERVISOR RETURNED_AGAIN"));
        var investorsKey = "ACCOUNT:" + complaint.investor();
        assertThat(told())
                .containsExactlyInAnyOrder(
                        investorsKey + " FILED",
                        investorsKey + " SUPPLEMENT_REQUESTED",
                        "ROLE:INTAKE MATERIALS_SUPPLIED",
                        investorsKey + " ACCEPTED",
                        investorsKey + " ASSIGNED",
                        "DEPARTMENT:PLANNING ASSIGNED_TO_YOU",
                        "ROLE:INTAKE RETURNED",
                        investorsKey + " ASSIGNED",
                        "DEPARTMENT:" + department + " ASSIGNED_TO_YOU",
                        "ROLE:INTAKE RESULT_SUBMITTED",
                        "DEPARTMENT:" + department + " REDO",
                        "ROLE:SUPERVISOR RETURNED_AGAIN");
        assertThat(notices("&limit=200").valueStream())
                .allSatisfy(item -> assertThat(item.get("dueAt").isNull())
                        .as(item.get("milestone").asString())
                        .isFalse());
        for (var language : List.of("zh", "en")) {
            var page = SERVICE.call(
                    "GET", "/api/notices?complaintId=" + complaint.complaint(), Shared.intake(), language, null);
            assertThat(RunningService.json(page).get("items").valueStream())
                    .allSatisfy(item -> assertThat(item.get("text").asString())
                            .contains(ComplaintNumber.of(complaint.complaint()))
                            .doesNotContain("{"));
        }
    }

    @Test
    void supervisorsLearnAtOnceOfWhatTheyDecideAndTheLeadOfWhatWasDecided() {
        var noon = week.monday(12, 0);
        COMPLAINTS.publish(
                complaint.filed(noon),
                complaint.accepted(noon, HandlingClass.CROSS_DEPT),
                complaint.assigned(noon, department, HandlingClass.CROSS_DEPT),
                complaint.named("AssignmentSignedFor", noon),
                complaint.named("InvestorInfoRequested", noon),
                complaint.named("InvestorInfoSupplied", noon),
                complaint.named("ExtensionRequested", noon),
                complaint.named("ExtensionRefused", noon),
                complaint.named("RecusalRequested", noon),
                complaint.named("RetaliationReported", noon));
        await().atMost(60, SECONDS).until(() -> told().contains("ROLE:SUPERVISOR RETALIATION_REPORTED"));
        assertThat(told())
                .contains(
                        "DEPARTMENT:" + department + " INFO_SUPPLIED",
                        "ROLE:SUPERVISOR EXTENSION_REQUESTED",
                        "DEPARTMENT:" + department + " EXTENSION_REFUSED",
                        "ROLE:SUPERVISOR RECUSAL_REQUESTED");
        assertThat(milestones(handler))
                .as("who was reported never learns of it")
                .doesNotContain("RETALIATION_REPORTED");
        assertThat(milestones(investor)).doesNotContain("RETALIATION_REPORTED");
    }

    private List<String> told() {
        return notices("&limit=200")
                .valueStream()
                .map(item -> item.get("recipient").asString() + " "
                        + item.get("milestone").asString())
                .toList();
    }

    @Test
    void aRefusalIsToldToTheInvestor() {
        COMPLAINTS.publish(
                complaint.filed(week.monday(12, 0)), complaint.named("ComplaintNotAccepted", week.monday(12, 0)));
        await().atMost(60, SECONDS).until(() -> milestones(investor).contains("NOT_ACCEPTED"));
    }

    @Test
    void nobodySeesWhatIsMeantForOthers() {
        accepted();
        assigned();
        await().atMost(60, SECONDS).until(() -> milestones(investor).contains("ASSIGNED"));
        var stranger = SERVICE.issuer().token(UUID.randomUUID().toString(), List.of("INVESTOR"), department);
        assertThat(milestones(stranger))
                .as("a department claim gives an investor nothing")
                .isEmpty();
        var otherDepartment = SERVICE.issuer().token("h-2", List.of("HANDLER"), "ECON_TRADE");
        assertThat(inbox(otherDepartment).valueStream())
                .noneMatch(item -> item.get("complaintId")
                        .asString()
                        .equals(complaint.complaint().toString()));
    }

    @Test
    void theInboxIsPagedNewestFirst() {
        accepted();
        assigned();
        await().atMost(60, SECONDS).until(() -> milestones(investor).size() == 3);
        var first = SERVICE.get("/api/inbox?limit=2", investor);
        var second =
                SERVICE.get("/api/inbox?limit=2&cursor=" + first.get("next").asString(), investor);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(first.get("items").get(0)).isNotEqualTo(second.get("items").get(0));
        assertThat(SERVICE.call("GET", "/api/inbox?cursor=YzEfYR9i", investor, "en", null)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void staffSeeEveryNoticeAndWhyOneWasNotSent() {
        accepted();
        await().atMost(60, SECONDS).until(() -> milestones(investor).contains("ACCEPTED"));
        Shared.nextWeek();
        await().atMost(60, SECONDS).until(() -> notices("&status=SKIPPED").size() > 0);
        var skipped = notices("&status=SKIPPED").get(0);
        assertThat(skipped.get("milestone").asString()).isEqualTo("WARNING");
        assertThat(skipped.get("reason").asString()).isEqualTo("stale");
        assertThat(notices("&status=SENT").size()).isPositive();
    }

    @Test
    void aHandlerSeesTheNoticesToTheOwnDepartmentOnly() {
        accepted();
        assigned();
        await().atMost(60, SECONDS).until(() -> notices("").size() == 4);
        var own = SERVICE.get("/api/notices?channel=IN_APP&complaintId=" + complaint.complaint(), handler)
                .get("items");
        assertThat(own.valueStream().map(item -> item.get("milestone").asString()))
                .containsExactly("ASSIGNED_TO_YOU");
    }

    @Test
    void theNumberIsTheOneOfTheComplaintItself() {
        assertThat(ComplaintNumber.of(UUID.fromString("00000000-0000-4000-8000-000000000000")))
                .isEqualTo("0000-0000-0000");
        assertThat(ComplaintNumber.of(UUID.fromString("ffffffff-ffff-4fff-8000-000000000000")))
                .isEqualTo("ZZZZ-ZZZZ-ZZZZ");
        assertThat(ComplaintNumber.of(UUID.fromString("00000000-0000-4001-8000-000000000000")))
                .as("the version is left out")
                .isEqualTo("0000-0000-0001");
    }

    private void accepted() {
        var noon = week.monday(12, 0);
        COMPLAINTS.publish(complaint.filed(noon), complaint.accepted(noon, HandlingClass.CROSS_DEPT));
    }

    private void assigned() {
        COMPLAINTS.publish(complaint.assigned(week.monday(12, 0), department, HandlingClass.CROSS_DEPT));
    }

    private static List<String> milestones(String token) {
        return inbox(token)
                .valueStream()
                .map(item -> item.get("milestone").asString())
                .toList();
    }

    private static JsonNode inbox(String token) {
        return SERVICE.get("/api/inbox?limit=200", token).get("items");
    }

    private JsonNode notices(String query) {
        return RunningService.json(SERVICE.call(
                        "GET",
                        "/api/notices?channel=IN_APP&complaintId=" + complaint.complaint() + query,
                        Shared.intake(),
                        "en",
                        null))
                .get("items");
    }
}
