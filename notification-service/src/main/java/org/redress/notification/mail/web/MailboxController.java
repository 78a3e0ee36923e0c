package org.redress.notification.mail.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.redress.edge.Problem;
import org.redress.notification.mail.MailboxBook;
import org.redress.notification.mail.model.Mailbox;
import org.redress.notification.notice.model.Recipient;
import org.redress.notification.notice.model.Recipient.Kind;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Mailboxes")
class MailboxController {

    private static final Set<Kind> OFFICES = EnumSet.of(Kind.DEPARTMENT, Kind.ROLE, Kind.OFFICE);
    private static final int LONGEST_ADDRESS = 254;

    private final MailboxBook mailboxes;

    MailboxController(MailboxBook mailboxes) {
        this.mailboxes = mailboxes;
    }

    /** @param language zh or en */
    record MailboxRequest(
            @NotBlank @Email @Size(max = LONGEST_ADDRESS) String address,
            @NotNull @Pattern(regexp = "zh|en") String language) {}

    @GetMapping("/api/mailboxes/{kind}/{id}")
    @Operation(
            summary = "Where a department, a role or an office above the centre reads its mail",
            description = "kind is department, role or office. 404 when none is known: mails to it are skipped.")
    Mailbox mailbox(@PathVariable String kind, @PathVariable String id) {
        return mailboxes.find(office(kind, id)).orElseThrow(Problem::notFound);
    }

    @PutMapping("/api/mailboxes/{kind}/{id}")
    @Operation(summary = "Note that mailbox; mails that are not sent yet go there")
    Mailbox keep(@PathVariable String kind, @PathVariable String id, @Valid @RequestBody MailboxRequest mailbox) {
        var kept = new Mailbox(mailbox.address(), mailbox.language());
        mailboxes.keep(office(kind, id), kept);
        return kept;
    }

    private static Recipient office(String kind, String id) {
        return OFFICES.stream()
                .filter(office -> office.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .filter(office -> id.matches("[A-Z][A-Z0-9_]{0,63}"))
                .map(office -> new Recipient(office, id))
                .orElseThrow(Problem::notFound);
    }
}
