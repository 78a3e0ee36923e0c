package org.redress.notification.digest;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.notification.running.Shared.CLOCK;
import static org.redress.notification.running.Shared.COMPLAINTS;
import static org.redress.notification.running.Shared.SERVICE;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.contracts.HandlingClass;
import org.redress.notification.deadline.model.Happenings;
import org.redress.notification.notice.model.ComplaintNumber;
import org.redress.notification.running.MailServer;
import org.redress.notification.running.Shared;

/** Once a day a department is told what presses, in one mail. */
class DigestTest {

    private final Shared.Week week = Shared.nextWeek();
    private final Happenings complaint = Happenings.ofNewComplaint();
    private final String department =
            "DAY_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String mailbox = department.toLowerCase(Locale.ROOT) + "@department.example.org";

    /** Known only on the next day before opening: an office that is open is told at once. */
    private void assigned() {
        var noon = week.monday(12, 0);
        CLOCK.setTo(week.tuesday(8, 0));
        COMPLAINTS.publish(
                complaint.filed(noon),
                complaint.accepted(noon, HandlingClass.CROSS_DEPT),
                complaint.assigned(noon, department, HandlingClass.CROSS_DEPT));
        await().atMost(60, SECONDS)
                .until(() -> SERVICE.get("/api/deadlines?status=OPEN&department=" + department, Shared.intake())
                                .get("items")
                                .size()
                        > 1);
    }

    private List<MimeMessage> digests() {
        return MailServer.SHARED.to(mailbox).stream()
                .filter(mail -> subject(mail).contains("待办事项提醒"))
                .toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void atOpeningADepartmentIsToldOnceWhatIsDueAndWhatIsLate() throws Exception {
        assigned();
        var number = ComplaintNumber.of(complaint.complaint());
        try (var other = Shared.secondInstance()) {
            CLOCK.setTo(week.tuesday(8, 59));
            await().during(Duration.ofSeconds(2))
                    .atMost(5, SECONDS)
                    .until(() -> digests().isEmpty());
            CLOCK.setTo(week.tuesday(9, 0));
            await().atMost(60, SECONDS).until(() -> !digests().isEmpty());
            CLOCK.setTo(week.tuesday(9, 30));
            await().during(Duration.ofSeconds(3))
                    .atMost(60, SECONDS)
                    .until(() -> digests().size() == 1);
            assertThat(other.port()).isNotEmpty();
        }
        var text = ((MimeMultipart) digests().get(0).getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
        assertThat(text)
                .contains("今日到期", "- " + number + "  签收", "三个工作日内到期", "首次联系投诉人")
                .doesNotContain("已逾期\n", "??");
        CLOCK.setTo(week.tuesday(9, 0).plus(Duration.ofDays(1)));
        await().atMost(60, SECONDS).until(() -> digests().size() == 2);
        var next = ((MimeMultipart) digests().get(1).getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
        assertThat(next.indexOf("已逾期"))
                .isLessThan(next.indexOf("- " + number + "  签收"))
                .isNotNegative();
    }

    @Test
    void aDepartmentWithNothingPressingIsLeftInPeace() {
        assigned();
        COMPLAINTS.publish(
                complaint.named("AssignmentSignedFor", week.monday(12, 0)),
                complaint.named("ProgressRecorded", week.monday(12, 0)));
        await().atMost(60, SECONDS)
                .until(() -> SERVICE.get(
                                        "/api/deadlines?status=OPEN&stage=FIRST_CONTACT&department=" + department,
                                        Shared.intake())
                                .get("items")
                                .size()
                        == 0);
        CLOCK.setTo(week.tuesday(9, 0));
        await().during(Duration.ofSeconds(2))
                .atMost(6, SECONDS)
                .until(() -> digests().isEmpty());
    }
}
