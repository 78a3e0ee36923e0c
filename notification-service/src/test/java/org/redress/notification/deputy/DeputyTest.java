package org.redress.notification.deputy;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.notification.running.Shared.SERVICE;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.notification.notice.NoticeBook;
import org.redress.notification.notice.model.Channel;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.notice.model.Notice;
import org.redress.notification.notice.model.NoticeStatus;
import org.redress.notification.notice.model.Recipient;
import org.redress.notification.running.MailServer;
import org.redress.notification.running.RunningService;
import org.redress.notification.running.Shared;

/** While the people of a department are away, somebody else is told too. */
class DeputyTest {

    private final Shared.Week week = Shared.nextWeek();
    private final LocalDate monday = week.firstDay();
    private final String run = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String department = "AWAY_" + run;
    private final String standIn = "NEAR_" + run;
    private final String colleague = UUID.randomUUID().toString();
    private final String head = SERVICE.issuer().token("head-" + run, List.of("DEPT_HEAD"), department);

    private int name(String kind, String deputy, LocalDate from, LocalDate until) {
        var body = "{\"kind\":\"%s\",\"deputy\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"}"
                .formatted(kind, deputy, from, until);
        return SERVICE.status("POST", "/api/deputies", head, body);
    }

    private void told() {
        var notice = new Notice(
                UUID.randomUUID(),
                "SIGN_FOR",
                1,
                Milestone.ASSIGNED_TO_YOU,
                "",
                Recipient.department(department),
                Channel.IN_APP,
                week.monday(12, 0),
                week.tuesday(17, 30),
                false,
                NoticeStatus.SENT,
                null);
        SERVICE.bean(NoticeBook.class).record(List.of(notice));
    }

    private int inboxOfColleague() {
        return SERVICE.get("/api/inbox", SERVICE.issuer().token(colleague, List.of("HANDLER"), "OTHER"))
                .get("items")
                .size();
    }

    @Test
    void anAccountFindsTheNoticeInItsInboxAndADepartmentIsWrittenTo() {
        assertThat(name("account", colleague, monday, monday.plusDays(4))).isEqualTo(201);
        assertThat(name("department", standIn, monday, monday)).isEqualTo(201);
        told();
        assertThat(inboxOfColleague()).isEqualTo(1);
        for (var office : List.of(standIn, department)) {
            var mailbox = office.toLowerCase(Locale.ROOT) + "@department.example.org";
            await().atMost(60, SECONDS)
                    .until(() -> MailServer.SHARED.to(mailbox).size() == 1);
        }
    }

    @Test
    void nobodyIsToldBeforeOrAfterTheDaysOrOnceItIsTakenBack() {
        assertThat(name("account", colleague, monday.plusDays(1), monday.plusDays(4)))
                .isEqualTo(201);
        told();
        assertThat(inboxOfColleague()).isZero();
        var later =
                SERVICE.get("/api/deputies", head).get("items").get(0).get("id").asString();
        var strangers = SERVICE.issuer().token("x", List.of("HANDLER"), "OTHER");
        assertThat(SERVICE.status("DELETE", "/api/deputies/" + later, strangers, null))
                .isEqualTo(404);
        assertThat(SERVICE.status("DELETE", "/api/deputies/" + later, head, null))
                .isEqualTo(204);
        assertThat(SERVICE.get("/api/deputies", head).get("items").size()).isZero();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(name("account", colleague, monday, monday.minusDays(1))).isEqualTo(400);
        assertThat(name("account", colleague, monday.minusDays(9), monday.minusDays(3)))
                .isEqualTo(400);
        assertThat(name("account", colleague, monday, monday.plusYears(2))).isEqualTo(400);
        assertThat(name("department", department, monday, monday)).isEqualTo(400);
        assertThat(name("role", "INTAKE", monday, monday)).isEqualTo(400);
        assertThat(RunningService.json(SERVICE.call("POST", "/api/deputies", head, "en", "{}"))
                        .get("errors")
                        .size())
                .isEqualTo(4);
    }
}
