package org.redress.notification.mail;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redress.notification.running.Shared.COMPLAINTS;
import static org.redress.notification.running.Shared.SERVICE;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.contracts.HandlingClass;
import org.redress.notification.deadline.model.Happenings;
import org.redress.notification.notice.model.ComplaintNumber;
import org.redress.notification.running.ContactDesk;
import org.redress.notification.running.MailServer;
import org.redress.notification.running.RunningService;
import org.redress.notification.running.Shared;
import tools.jackson.databind.JsonNode;

/** Notices arrive at a real mail server, as letters that people and their programs understand. */
class MailTest {

    private final Shared.Week week = Shared.nextWeek();
    private final Happenings complaint = Happenings.ofNewComplaint();
    private final UUID id = complaint.complaint();
    private final String number = ComplaintNumber.of(id);
    private final String investor = complaint.investor();
    private final String address = "investor-" + id + "@example.com";
    private final String department = "DEPT_" + id.toString().substring(0, 8).toUpperCase(Locale.ROOT);

    private void filedAndAccepted() {
        var noon = week.monday(12, 0);
        COMPLAINTS.publish(complaint.filed(noon), complaint.accepted(noon, HandlingClass.CROSS_DEPT));
    }

    private List<MimeMessage> mails(String to, int count) {
        await().atMost(60, SECONDS).until(() -> MailServer.SHARED.to(to).size() >= count);
        return MailServer.SHARED.to(to);
    }

    private static String part(MimeMessage mail, String type) throws Exception {
        var parts = (MimeMultipart) mail.getContent();
        for (var i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).isMimeType(type)) {
                return new String(parts.getBodyPart(i).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("no " + type);
    }

    @Test
    void anInvestorGetsALetterInTheOwnLanguageAsTextAndAsHtml() throws Exception {
        ContactDesk.SHARED.know(id, investor, "zh", "李 <明> & Co", address, null);
        filedAndAccepted();
        var first = mails(address, 2).get(0);
        assertThat(first.getContentType()).startsWith("multipart/alternative");
        assertThat(first.getSubject()).isEqualTo("投诉 " + number + " 已收到");
        assertThat(part(first, "text/plain"))
                .startsWith("尊敬的李 <明> & Co：")
                .contains("您的投诉（编号 " + number + "）已收到")
                .contains("https://portal.example.org/complaints/" + id)
                .contains("请勿直接回复");
        assertThat(part(first, "text/html"))
                .contains("<html lang=\"zh\"")
                .contains("尊敬的李 &lt;明&gt; &amp; Co：")
                .contains("href=\"https://portal.example.org/complaints/" + id + "\"");
    }

    @Test
    void mailsAboutOneComplaintFormOneThreadAndEachHasTheIdOfItsNotice() throws Exception {
        ContactDesk.SHARED.know(id, investor, "en", "A. Investor", address, null);
        filedAndAccepted();
        var mails = mails(address, 2);
        var thread = "<complaint-" + id + "@example.org>";
        for (var mail : mails) {
            assertThat(mail.getHeader("References", null)).isEqualTo(thread);
            assertThat(mail.getHeader("In-Reply-To", null)).isEqualTo(thread);
            assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
            assertThat(mail.getHeader("List-Id", null)).isEqualTo("<notices.example.org>");
            assertThat(mail.getHeader("Content-Language", null)).isEqualTo("en");
            assertThat(mail.getFrom()[0].toString())
                    .isEqualTo("Investment Promotion Complaint Centre <centre@example.org>");
        }
        assertThat(mails.stream().map(MailTest::messageId))
                .containsExactlyInAnyOrderElementsOf(notices("&channel=EMAIL")
                        .valueStream()
                        .map(item -> "<" + item.get("id").asString() + "@example.org>")
                        .toList());
        assertThat(mails.get(0).getSubject()).isEqualTo("Complaint " + number + " has been received");
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void whoComplainsWithoutAnAccountIsWrittenToAllTheSame() throws Exception {
        ContactDesk.SHARED.know(id, "some-officer", "en", "B. Letter", address, null);
        var noon = week.monday(12, 0);
        COMPLAINTS.publish(complaint.filedOnBehalf(noon));
        var mail = mails(address, 1).get(0);
        assertThat(part(mail, "text/plain")).contains("Dear B. Letter,").doesNotContain("/complaints/");
        assertThat(notices("").valueStream().map(item -> item.get("channel").asString()))
                .as("nobody has that inbox")
                .containsOnly("EMAIL");
    }

    @Test
    void theAgentGetsACopy() throws Exception {
        ContactDesk.SHARED.knowAgent(id, investor, address, "agent-" + id + "@example.com");
        filedAndAccepted();
        var mail = mails(address, 1).get(0);
        assertThat(mail.getHeader("Cc", null)).isEqualTo("agent-" + id + "@example.com");
    }

    @Test
    void theResultComesWithTheLinkToTheCallBack() throws Exception {
        ContactDesk.SHARED.know(id, investor, "en", "A. Investor", address, "s3cret");
        filedAndAccepted();
        COMPLAINTS.publish(complaint.named("ResultNotified", week.monday(12, 0)));
        await().atMost(60, SECONDS).until(() -> MailServer.SHARED.to(address).size() == 3);
        var mails = MailServer.SHARED.to(address);
        assertThat(part(mails.get(2), "text/plain")).contains("https://portal.example.org/survey/s3cret");
        assertThat(part(mails.get(2), "text/html")).contains("href=\"https://portal.example.org/survey/s3cret\"");
        assertThat(part(mails.get(1), "text/plain"))
                .as("asked for with the result only")
                .doesNotContain("survey");
    }

    @Test
    void theDepartmentIsWrittenToAtItsMailbox() throws Exception {
        var admin = SERVICE.issuer().token("admin-1", List.of("ADMIN"));
        var path = "/api/mailboxes/department/" + department;
        assertThat(SERVICE.get(path, admin).get("address").asString())
                .isEqualTo(department.toLowerCase(Locale.ROOT) + "@department.example.org");
        var mailbox = department.toLowerCase(Locale.ROOT) + "@gov.example";
        assertThat(SERVICE.status("PUT", path, admin, "{\"address\":\"" + mailbox + "\",\"language\":\"en\"}"))
                .isEqualTo(200);
        filedAndAccepted();
        COMPLAINTS.publish(complaint.assigned(week.monday(12, 0), department, HandlingClass.CROSS_DEPT));
        await().atMost(60, SECONDS)
                .until(() -> MailServer.SHARED.to(mailbox).stream()
                        .anyMatch(mail -> subject(mail).equals("Complaint " + number + ": please sign for it")));
    }

    @Test
    void anAddressThatIsNoneIsRefusedWhenItIsNoted() {
        var admin = SERVICE.issuer().token("admin-1", List.of("ADMIN"));
        var answer = SERVICE.call(
                "PUT",
                "/api/mailboxes/department/PLANNING",
                admin,
                "en",
                "{\"address\":\"nowhere\",\"language\":\"fr\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(RunningService.json(answer).get("errors").size()).isEqualTo(2);
        assertThat(SERVICE.status("GET", "/api/mailboxes/person/X", admin, null))
                .isEqualTo(404);
    }

    @Test
    void whoHasNoAddressIsSkippedAndThatIsSeen() {
        ContactDesk.SHARED.know(id, investor, "en", "No Address", null, null);
        filedAndAccepted();
        await().atMost(60, SECONDS)
                .until(() -> notices("&channel=EMAIL&status=SKIPPED").size() == 2);
        assertThat(notices("&channel=EMAIL").get(0).get("reason").asString()).isEqualTo("no-address");
    }

    @Test
    void anInvestorSaysInWhichLanguageAndWhatNotToBeWrittenOf() throws Exception {
        ContactDesk.SHARED.know(id, investor, "zh", "A. Investor", address, null);
        var own = SERVICE.issuer().token(investor, List.of("INVESTOR"));
        assertThat(SERVICE.get("/api/preferences", own)
                        .get("optional")
                        .valueStream()
                        .map(JsonNode::asString))
                .contains("ACCEPTED", "RESULT_NOTIFIED")
                .doesNotContain("FILED");
        assertThat(SERVICE.status("PUT", "/api/preferences", own, "{\"language\":\"en\",\"notByMail\":[\"ACCEPTED\"]}"))
                .isEqualTo(200);
        filedAndAccepted();
        await().atMost(60, SECONDS)
                .until(() -> notices("&channel=EMAIL&status=SKIPPED").size() == 1);
        assertThat(notices("&status=SKIPPED").get(0).get("reason").asString()).isEqualTo("not-wanted");
        assertThat(mails(address, 1))
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail.getSubject()).isEqualTo("Complaint " + number + " has been received"));
    }

    @Test
    void whatIsUrgentCannotBeSwitchedOff() {
        var own = SERVICE.issuer().token(investor, List.of("INVESTOR"));
        for (var wrong : List.of(
                "{\"language\":\"en\",\"notByMail\":[\"FILED\"]}",
                "{\"language\":\"en\",\"notByMail\":[\"NONE\"]}",
                "{\"language\":\"fr\",\"notByMail\":[]}",
                "{\"language\":\"en\"}")) {
            assertThat(SERVICE.status("PUT", "/api/preferences", own, wrong)).isEqualTo(400);
        }
        assertThat(SERVICE.get("/api/preferences", own).get("notByMail").size()).isZero();
    }

    private JsonNode notices(String query) {
        return SERVICE.get("/api/notices?complaintId=" + id + query, Shared.intake())
                .get("items");
    }
}
