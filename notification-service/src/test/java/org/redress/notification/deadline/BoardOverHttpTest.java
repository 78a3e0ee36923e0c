package org.redress.notification.deadline;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.notification.running.Shared.COMPLAINTS;
import static org.redress.notification.running.Shared.SERVICE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.contracts.HandlingClass;
import org.redress.notification.deadline.model.Happenings;
import org.redress.notification.running.Shared;
import tools.jackson.databind.JsonNode;

/** What supervisors see of everybody, and departments of themselves. */
class BoardOverHttpTest {

    /** A department of this test's own. */
    private final String department = "DEPT_" + UUID.randomUUID().toString().substring(0, 8);

    private final String supervisor = SERVICE.issuer().token("s-1", List.of("SUPERVISOR"));
    private final Shared.Week week = Shared.nextWeek();

    @Test
    void aRowSaysHowMuchIsLateAndHowMuchIsDueSoon() {
        assigned();
        var row = row(supervisor).orElseThrow();
        assertThat(row.get("open").asInt())
                .as("sign for, first contact, handling")
                .isEqualTo(3);
        assertThat(row.get("overdue").asInt()).isZero();
        assertThat(row.get("dueToday").asInt()).isZero();
        assertThat(row.get("dueSoon").asInt()).as("sign for, first contact").isEqualTo(2);
        assertThat(row.get("oldestDueAt").asString()).isEqualTo(week.firstDay().plusDays(1) + "T17:30:00+08:00");
        Shared.CLOCK.setTo(week.tuesday(12, 0));
        assertThat(row(supervisor).orElseThrow().get("dueToday").asInt()).isOne();
        Shared.CLOCK.setTo(week.tuesday(18, 0));
        row = row(supervisor).orElseThrow();
        assertThat(row.get("overdue").asInt()).isOne();
        assertThat(row.get("dueToday").asInt()).isZero();
        assertThat(row.get("dueSoon").asInt()).isOne();
    }

    @Test
    void aRowAndTheClocksBehindItAreTheSame() {
        assigned();
        var clocks =
                SERVICE.get("/api/deadlines?open=true&silent=false&sort=dueAt&department=" + department, supervisor);
        assertThat(clocks.get("items").size())
                .isEqualTo(row(supervisor).orElseThrow().get("open").asInt());
        assertThat(clocks.get("items").get(0).get("dueAt"))
                .isEqualTo(row(supervisor).orElseThrow().get("oldestDueAt"));
    }

    @Test
    void whatIsDoneIsNotCounted() {
        var complaint = assigned();
        COMPLAINTS.publish(complaint.named("ComplaintWithdrawn", week.monday(13, 0)));
        await().atMost(60, SECONDS).until(() -> row(supervisor).isEmpty());
    }

    @Test
    void aDepartmentSeesItselfOnlyAndTheCentreSeesAll() {
        assigned();
        for (var role : List.of("HANDLER", "DEPT_HEAD")) {
            var own = SERVICE.issuer().token("h-1", List.of(role), department);
            assertThat(board(own).valueStream().map(row -> row.get("department").asString()))
                    .containsExactly(department);
            assertThat(board(SERVICE.issuer().token("h-2", List.of(role), "NOBODYS")))
                    .isEmpty();
            assertThat(board(SERVICE.issuer().token("h-3", List.of(role)))).isEmpty();
        }
        for (var role : List.of("INTAKE", "SUPERVISOR", "ADMIN")) {
            var rows = board(SERVICE.issuer().token("c-1", List.of(role)));
            assertThat(rows.valueStream().map(row -> row.get("department").isNull()))
                    .as("the centre has one row")
                    .containsOnlyOnce(true);
        }
    }

    private Happenings assigned() {
        var complaint = Happenings.ofNewComplaint();
        var noon = week.monday(12, 0);
        COMPLAINTS.publish(
                complaint.filed(noon),
                complaint.accepted(noon, HandlingClass.CROSS_DEPT),
                complaint.assigned(noon, department, HandlingClass.CROSS_DEPT));
        await().atMost(60, SECONDS).until(() -> row(supervisor).isPresent());
        return complaint;
    }

    private Optional<JsonNode> row(String token) {
        return board(token)
                .valueStream()
                .filter(row -> row.get("department").asString("").equals(department))
                .findFirst();
    }

    private static JsonNode board(String token) {
        return SERVICE.get("/api/deadlines/board", token).get("items");
    }
}
