package org.redress.notification.deadline;

import org.redress.notification.deadline.model.Clocks;
import org.redress.notification.notice.model.Recipient;

/** As whom the investor is told: by account, or as the complainant where an office filed the complaint. */
final class Investors {

    private Investors() {}

    static Recipient of(Clocks clocks) {
        var account = clocks.facts().investor();
        return account == null ? Recipient.complainant(clocks.complaintId()) : Recipient.account(account);
    }
}
