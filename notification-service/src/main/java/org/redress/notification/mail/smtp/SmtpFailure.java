package org.redress.notification.mail.smtp;

import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.redress.notification.delivery.Outcome;
import org.redress.notification.delivery.Outcome.Refused;
import org.redress.notification.delivery.Outcome.Retry;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * What a failure to send means. A server that says 5xx of an address or of a message will say so again; anything else, a
 * password that is wrong too, is worth another attempt. What servers write is not kept, it may name the address.
 */
final class SmtpFailure {

    private static final int PERMANENT = 500;

    private SmtpFailure() {}

    static Outcome outcome(MailException failure) {
        if (failure instanceof MailAuthenticationException) {
            return new Retry("mail-server-refuses-us");
        }
        return reply(failure)
                .map(code -> code >= PERMANENT
                        ? new Refused("mail-refused " + code)
                        : (Outcome) new Retry("mail-put-off " + code))
                .orElseGet(() -> new Retry("mail-server-away"));
    }

    /** The reply code of the server, when there was one. */
    private static Optional<Integer> reply(MailException failure) {
        return failures(failure)
                .flatMap(SmtpFailure::chain)
                .flatMap(SmtpFailure::code)
                .max(Integer::compare);
    }

    private static Stream<Throwable> failures(MailException failure) {
        return failure instanceof MailSendException many && many.getMessageExceptions().length > 0
                ? Arrays.stream(many.getMessageExceptions())
                : Stream.of(failure);
    }

    private static Stream<Throwable> chain(Throwable first) {
        return Stream.iterate(
                first,
                one -> one != null,
                one -> one instanceof MessagingException mail && mail.getNextException() != null
                        ? mail.getNextException()
                        : one.getCause());
    }

    private static Stream<Integer> code(Throwable one) {
        if (one instanceof SMTPAddressFailedException address) {
            return Stream.of(address.getReturnCode());
        }
        return one instanceof SMTPSendFailedException send ? Stream.of(send.getReturnCode()) : Stream.empty();
    }
}
