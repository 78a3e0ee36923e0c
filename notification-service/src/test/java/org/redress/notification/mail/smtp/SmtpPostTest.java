package org.redress.notification.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.notification.delivery.Outcome.Delivered;
import org.redress.notification.delivery.Outcome.Refused;
import org.redress.notification.delivery.Outcome.Retry;
import org.redress.notification.mail.MailSettings;
import org.redress.notification.mail.Post.Envelope;
import org.redress.notification.mail.model.Addressee;
import org.redress.notification.mail.model.Letter;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What a real mail server says of us, and what that means for the mail. */
class SmtpPostTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private SmtpPost post;

    @BeforeEach
    void start() {
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        var words = new StaticMessageSource();
        words.addMessage("mail.sender", Locale.ENGLISH, "Complaint centre");
        var settings = new MailSettings("centre@example.org", URI.create("http://localhost:8080"), null, "en");
        post = new SmtpPost(sender, settings, words, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aPasswordThatIsWrongIsWorthAnotherAttemptAndTheRightOneDelivers() {
        server.setUser("redress", "right");
        sender.setUsername("redress");
        sender.getJavaMailProperties().setProperty("mail.smtp.auth", "true");
        sender.setPassword("wrong");
        assertThat(post.send(envelope("reader@example.com"), letter())).isEqualTo(new Retry("mail-server-refuses-us"));
        sender.setPassword("right");
        assertThat(post.send(envelope("reader@example.com"), letter())).isInstanceOf(Delivered.class);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aServerThatIsAwayIsWorthAnotherAttempt() {
        server.stop();
        assertThat(post.send(envelope("reader@example.com"), letter())).isEqualTo(new Retry("mail-server-away"));
    }

    @Test
    void anAddressThatIsNoneIsNotTriedAgain() {
        assertThat(post.send(envelope("nobody at all"), letter())).isEqualTo(new Refused("address-unusable"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private static Envelope envelope(String address) {
        var reader = new Addressee(address, null, "Reader", Locale.ENGLISH, true, null);
        return new Envelope(UUID.randomUUID().toString(), UUID.randomUUID(), reader);
    }

    private static Letter letter() {
        return new Letter("Subject", "Text", "<p>Text</p>");
    }
}
