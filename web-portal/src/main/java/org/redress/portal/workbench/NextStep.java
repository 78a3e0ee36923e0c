package org.redress.portal.workbench;

import java.util.Locale;
import org.redress.portal.services.ComplaintRow;
import org.redress.portal.signin.Account;

/** What the reader's department does next with a complaint: a message key, told with the lead's name. */
enum NextStep {
    SIGN_FOR,
    HANDLER_SIGNS,
    LEAD_SIGNS,
    HANDLE,
    HELP,
    CENTRE_REVIEWS;

    public String messageKey() {
        return "next." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static NextStep of(ComplaintRow complaint, Account reader) {
        var leads = complaint.lead() != null && complaint.lead().equals(reader.department());
        return switch (complaint.status()) {
            case "ASSIGNED" -> leads ? reader.is("HANDLER") ? SIGN_FOR : HANDLER_SIGNS : LEAD_SIGNS;
            case "IN_PROGRESS" -> leads ? HANDLE : HELP;
            default -> CENTRE_REVIEWS;
        };
    }
}
