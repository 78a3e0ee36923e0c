package org.redress.notification.mail;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param from the address of the centre
 * @param portal where the pages are
 * @param mailboxPattern mailboxes of offices of which none is noted, {@code {kind}} and {@code {id}} replaced; only for
 *     trying out, null otherwise
 * @param language in which offices are written to unless noted otherwise
 */
@ConfigurationProperties("redress.mail")
public record MailSettings(
        String from,
        URI portal,
        String mailboxPattern,
        @DefaultValue("zh") String language) {

    /** What stands after the @ in the ids of our mails. */
    public String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
