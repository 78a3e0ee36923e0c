package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.complaint.FilingMother.map;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class CommandTest extends ServiceTest {

    private static final Map<String, Object> NOTHING = map();

    @Test
    void anOfficerAcceptsAfterReview() {
        var id = filed(FilingMother.needsReview(), INVESTOR);
        var before = api.get("/api/complaints/" + id, INTAKE);
        assertThat(steps(before)).isEqualTo("request-supplement accept reject");
        assertThat(steps(api.get("/api/complaints/" + id, INVESTOR))).isEmpty();

        var accepted = command(id, "accept", INTAKE, null);
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.text("status")).isEqualTo("ACCEPTED");
        assertThat(accepted.header("etag")).isEqualTo("\"2\"");
        assertThat(api.get("/api/complaints/" + id, INTAKE).text("status")).isEqualTo("ACCEPTED");
    }

    @Test
    void aRefusalNamesTheGroundTheReasonAndWhereToGo() {
        var id = filed(FilingMother.needsReview(), INVESTOR);
        var missing = command(id, "reject", INTAKE, map("ground", "NOT_THIS_AGENCY"));
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.body().get("errors").toString()).contains("\"reason\"", "\"suggestedAgency\"");

        var refusal = map("ground", "NOT_THIS_AGENCY", "reason", "A tax matter.", "suggestedAgency", "Tax bureau");
        assertThat(command(id, "reject", INTAKE, refusal).text("status")).isEqualTo("NOT_ACCEPTED");
        var seen = api.get("/api/complaints/" + id, INVESTOR);
        assertThat(seen.text("nonAcceptance.ground")).isEqualTo("NOT_THIS_AGENCY");
        assertThat(seen.text("nonAcceptance.reason")).isEqualTo("A tax matter.");
        assertThat(seen.text("nonAcceptance.suggestedAgency")).isEqualTo("Tax bureau");
    }

    @Test
    void anOfficerAssignsAndReassigns() {
        var id = filed(FilingMother.rights(), INVESTOR);
        var assigned = command(id, "assign", INTAKE, map("lead", "ECON_TRADE", "coHandlers", List.of("SCI_TECH")));
        assertThat(assigned.text("status")).isEqualTo("ASSIGNED");
        assertThat(assigned.text("handlingClass")).isEqualTo("CROSS_DEPT");
        var again = command(id, "assign", SUPERVISOR, map("lead", "SCI_TECH", "handlingClass", "SIMPLE"));
        assertThat(again.text("lead")).isEqualTo("SCI_TECH");
        assertThat(again.text("handlingClass")).isEqualTo("SIMPLE");
    }

    @Test
    void theDepartmentComplainedAboutMayNotLead() {
        var id = filed(FilingMother.rights(), INVESTOR);
        var refused = command(id, "assign", INTAKE, map("lead", "CONSTRUCTION"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("type")).isEqualTo("urn:redress:problem:lead-is-respondent");
    }

    @Test
    void unknownAndRepeatedDepartmentsAreNamed() {
        var id = filed(FilingMother.rights(), INVESTOR);
        var body = map("lead", "NOBODY", "coHandlers", List.of("SCI_TECH", "SCI_TECH", "OLD_BUILDING"));
        var refused = command(id, "assign", INTAKE, body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("errors").toString())
                .contains("\"lead\"", "\"coHandlers[1]\"", "\"coHandlers[2]\"");
    }

    @Test
    void aMoveThatTheStateDoesNotKnowSaysTheStateAndWhatItKnows() {
        var id = filed(FilingMother.rights(), INVESTOR);
        var refused = command(id, "accept", INTAKE, NOTHING, "Accept-Language", "zh");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.isProblem()).isTrue();
        assertThat(refused.text("currentStatus")).isEqualTo("ACCEPTED");
        assertThat(steps(refused)).isEqualTo("assign");
        assertThat(refused.text("title")).isEqualTo("当前状态下不能办理该事项");
    }

    @Test
    void aCommandMeantForAnEarlierVersionIsRefused() {
        var id = filed(FilingMother.needsReview(), INVESTOR);
        assertThat(command(id, "accept", INTAKE, NOTHING, "If-Match", "\"9\"").status())
                .isEqualTo(412);
        assertThat(command(id, "accept", INTAKE, NOTHING, "If-Match", "\"1\"").status())
                .isEqualTo(200);
        assertThat(command(id, "assign", INTAKE, map("lead", "SCI_TECH"), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void aRepeatedCommandTakesEffectOnce() {
        var id = filed(FilingMother.rights(), INVESTOR);
        var key = UUID.randomUUID().toString();
        var first = command(id, "assign", INTAKE, map("lead", "SCI_TECH"), "Idempotency-Key", key, "If-Match", "\"1\"");
        var again = command(id, "assign", INTAKE, map("lead", "SCI_TECH"), "Idempotency-Key", key, "If-Match", "\"1\"");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        var other = command(id, "assign", INTAKE, map("lead", "ECON_TRADE"), "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(api.get("/api/complaints/" + id + "/timeline", INTAKE).body().get("items"))
                .hasSize(3);
    }

    @Test
    void ofTwoAtTheSameMomentOneWins() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (var round = 0; round < 10; round++) {
                var id = filed(FilingMother.needsReview(), INVESTOR);
                Callable<Integer> accept =
                        () -> command(id, "accept", INTAKE, NOTHING).status();
                var answers = pool.invokeAll(List.of(accept, accept));
                assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
                assertThat(api.get("/api/complaints/" + id + "/timeline", INTAKE)
                                .body()
                                .get("items"))
                        .hasSize(2);
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void anUnknownCommandIsNotFound() {
        var id = filed(FilingMother.rights(), INVESTOR);
        var answer = command(id, "frobnicate", INTAKE, NOTHING);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.isProblem()).isTrue();
    }

    @Test
    void aCommandForAComplaintThatDoesNotExistIsNotFound() {
        assertThat(command(UUID.randomUUID().toString(), "accept", INTAKE, NOTHING)
                        .status())
                .isEqualTo(404);
    }
}
