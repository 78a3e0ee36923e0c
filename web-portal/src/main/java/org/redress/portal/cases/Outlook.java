package org.redress.portal.cases;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.redress.portal.page.Dates;
import org.redress.portal.page.Names;
import org.redress.portal.services.ComplaintDetail;
import org.redress.portal.services.ComplaintRow;
import org.redress.portal.signin.Account;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What happens next with a case and by when, in words for the one who reads it. */
@Component
class Outlook {

    private static final Set<String> OVER = Set.of("NOTIFIED", "CLOSED", "NOT_ACCEPTED", "WITHDRAWN");

    private final MessageSource messages;
    private final Names names;
    private final Dates dates;

    Outlook(MessageSource messages, Names names, Dates dates) {
        this.messages = messages;
        this.names = names;
        this.dates = dates;
    }

    /** The sentence {@code next.<state>.<investor|centre|department>}: {0} the lead, {1} "by" the day, or nothing. */
    String next(ComplaintDetail detail, Account reader) {
        return next(detail.status(), detail.lead(), detail.dueAt(), reader);
    }

    String next(ComplaintRow row, Account reader) {
        return next(row.status(), row.lead(), row.dueAt(), reader);
    }

    private String next(String status, String lead, OffsetDateTime dueAt, Account reader) {
        var by = dueAt == null ? "" : say("next.by", dates.day(dueAt));
        return say("next." + status + "." + side(reader), names.department(lead), by);
    }

    /** What must be said about that day, most important first. */
    List<String> remarks(ComplaintDetail detail, Account reader) {
        var remarks = new ArrayList<String>();
        if (detail.overdue()) {
            remarks.add(say("next.overdue." + side(reader)));
        }
        if (detail.dueAt() != null && Boolean.TRUE.equals(detail.dueAtProvisional())) {
            remarks.add(say("next.provisional"));
        }
        return List.copyOf(remarks);
    }

    /** The day promised for the whole; null when there is none to be kept any more. */
    String promise(ComplaintDetail detail) {
        if (detail.promisedAt() == null || OVER.contains(detail.status())) {
            return null;
        }
        var provisional = Boolean.TRUE.equals(detail.promisedAtProvisional());
        return say(provisional ? "next.promise.provisional" : "next.promise", dates.day(detail.promisedAt()));
    }

    private static String side(Account reader) {
        if (reader.is("HANDLER") || reader.is("DEPT_HEAD")) {
            return "department";
        }
        return reader.is("INVESTOR") ? "investor" : "centre";
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
