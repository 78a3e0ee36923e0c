package org.redress.notification.mail.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import org.redress.notification.delivery.Outcome;
import org.redress.notification.delivery.Outcome.Delivered;
import org.redress.notification.delivery.Outcome.Refused;
import org.redress.notification.delivery.Outcome.Retry;
import org.redress.notification.mail.MailSettings;
import org.redress.notification.mail.Post;
import org.redress.notification.mail.model.Addressee;
import org.redress.notification.mail.model.Letter;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Makes a MIME message and hands it to the SMTP server. */
@Component
class SmtpPost implements Post {

    private final JavaMailSender server;
    private final MailSettings settings;
    private final MessageSource messages;
    private final Clock clock;

    SmtpPost(JavaMailSender server, MailSettings settings, MessageSource messages, Clock clock) {
        this.server = server;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Outcome send(Envelope envelope, Letter letter) {
        if (settings.from().isBlank()) {
            return new Retry("no-sender-address");
        }
        try {
            server.send(message(envelope, letter));
            return new Delivered();
        } catch (AddressException unusable) {
            return new Refused("address-unusable");
        } catch (MessagingException | UnsupportedEncodingException unforeseen) {
            throw new IllegalStateException(unforeseen.getClass().getName());
        } catch (MailException failure) {
            return SmtpFailure.outcome(failure);
        }
    }

    private MimeMessage message(Envelope envelope, Letter letter)
            throws MessagingException, UnsupportedEncodingException {
        var message = server.createMimeMessage();
        var to = envelope.to();
        var sender = messages.getMessage("mail.sender", null, to.language());
        message.setFrom(new InternetAddress(settings.from(), sender, UTF_8.name()));
        message.setRecipient(RecipientType.TO, new InternetAddress(to.email(), true));
        copy(to, message);
        message.setSubject(letter.subject(), UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Message-ID", id(envelope.id()));
        var thread = id("complaint-" + envelope.thread());
        message.setHeader("In-Reply-To", thread);
        message.setHeader("References", thread);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("List-Id", "<notices." + settings.domain() + ">");
        message.setHeader("List-Unsubscribe", "<" + settings.portal() + "/preferences>");
        message.setContentLanguage(new String[] {to.language().toLanguageTag()});
        message.setContent(new MimeMultipart("alternative", text(letter), html(letter)));
        return message;
    }

    private static void copy(Addressee to, MimeMessage message) throws MessagingException {
        if (to.copyTo() != null) {
            message.setRecipient(RecipientType.CC, new InternetAddress(to.copyTo(), true));
        }
    }

    private String id(String local) {
        return "<" + local + "@" + settings.domain() + ">";
    }

    private static MimeBodyPart text(Letter letter) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(letter.text(), UTF_8.name());
        return part;
    }

    private static MimeBodyPart html(Letter letter) throws MessagingException {
        var part = new MimeBodyPart();
        part.setContent(letter.html(), "text/html; charset=UTF-8");
        return part;
    }
}
