package org.redress.notification.running;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A real SMTP server that keeps what it got. */
public final class MailServer implements AutoCloseable {

    public static final MailServer SHARED = new MailServer(0);

    private final GreenMail server;

    /** @param port 0 for any */
    public MailServer(int port) {
        var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        server = new GreenMail(setup);
        server.start();
    }

    public String port() {
        return Integer.toString(server.getSmtp().getPort());
    }

    /** In the order of arrival, repeats included. */
    public List<MimeMessage> all() {
        return Arrays.asList(server.getReceivedMessages());
    }

    public int count() {
        return server.getReceivedMessages().length;
    }

    public List<MimeMessage> to(String address) {
        return all().stream()
                .filter(mail -> recipients(mail).anyMatch(address::equals))
                .toList();
    }

    private static Stream<String> recipients(MimeMessage mail) {
        try {
            return Arrays.stream(mail.getRecipients(Message.RecipientType.TO)).map(Object::toString);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
