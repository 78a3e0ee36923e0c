package org.redress.localstack.mail;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing leaves the machine, and everything can be read. */
class MailCatcherTest {

    @TempDir
    Path folder;

    @Test
    void aMailIsAFileForEachRecipientBeforeItIsAcknowledged() throws Exception {
        try (var catcher = MailCatcher.start(folder, 0)) {
            send(catcher, "投诉已收到", "a@example.com", "b@example.com");
            assertThat(mails())
                    .extracting(file -> file.getFileName().toString())
                    .satisfiesExactlyInAnyOrder(
                            name -> assertThat(name).endsWith("-a@example.com.eml"),
                            name -> assertThat(name).endsWith("-b@example.com.eml"));
            try (var in = Files.newInputStream(mails().get(0))) {
                assertThat(new MimeMessage(session(catcher), in).getSubject()).isEqualTo("投诉已收到");
            }
        }
    }

    @Test
    void thePageShowsTheNewestAndNoMailCanDoAnythingToIt() throws Exception {
        try (var catcher = MailCatcher.start(folder, 0)) {
            send(catcher, "<b>\"first\"</b>", "a@example.com");
            await().atMost(10, SECONDS).until(() -> page().contains("first"));
            assertThat(page()).doesNotContain("<b>\"first\"");
            send(catcher, "second", "a@example.com");
            await().atMost(10, SECONDS).until(() -> page().contains("second"));
            assertThat(page().indexOf("second")).isLessThan(page().indexOf("first"));
        }
    }

    private String page() throws IOException {
        var page = folder.resolve("index.html");
        return Files.exists(page) ? Files.readString(page) : "";
    }

    private List<Path> mails() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList();
        }
    }

    private static Session session(MailCatcher catcher) {
        return GreenMailUtil.getSession(new ServerSetup(catcher.port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private static void send(MailCatcher catcher, String subject, String... to) throws MessagingException {
        var mail = new MimeMessage(session(catcher));
        mail.setFrom("centre@example.com");
        for (var address : to) {
            mail.addRecipient(Message.RecipientType.TO, new InternetAddress(address));
        }
        mail.setSubject(subject, "UTF-8");
        mail.setText("text", "UTF-8");
        Transport.send(mail);
    }
}
