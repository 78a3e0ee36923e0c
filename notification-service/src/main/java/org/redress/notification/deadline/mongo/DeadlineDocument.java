package org.redress.notification.deadline.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.redress.contracts.HandlingClass;
import org.redress.notification.deadline.Stored;
import org.redress.notification.deadline.model.Clocks;
import org.redress.notification.deadline.model.Facts;
import org.redress.notification.deadline.model.Rebase;
import org.redress.notification.deadline.model.StageClock;
import org.springframework.data.mongodb.core.query.Update;

/** All clocks of one complaint as they are stored, with what lists and metrics look for beside them. */
final class DeadlineDocument {

    static final String COLLECTION = "deadlines";
    static final String VERSION = "version";
    static final String NEXT_AT = "nextAt";
    /** By the wall clock of whoever changed it last. */
    static final String CHANGED_AT = "changedAt";

    static final String LEASED_UNTIL = "leasedUntil";
    /** Which look at what is due has claimed it. */
    static final String LEASED_BY = "leasedBy";
    /** The order to count the clocks anew, until that is done. */
    static final String REBASE = "rebase";

    static final String CLOCKS = "clocks";
    static final String DEPARTMENTS = "departments";
    static final String OPEN = "open";
    static final String PROVISIONAL = "provisional";
    /** The calendar on which the date of an open clock is provisional; absent when none is. */
    static final String PROVISIONAL_ON = "provisionalOn";
    /** When the earliest of all clocks is due. */
    static final String DUE_FROM = "dueFrom";
    /** When the earliest of the open clocks is due; absent when none is open. */
    static final String OPEN_FROM = "openFrom";

    private DeadlineDocument() {}

    static Stored absent(UUID complaintId) {
        return new Stored(Clocks.none(complaintId), 0, 0, false, null, null);
    }

    static Stored read(Document stored) {
        return new Stored(
                clocks(stored),
                number(stored, VERSION),
                number(stored, "sequence"),
                stored.getEmbedded(List.of("parked", "complaints"), Document.class) != null,
                ClockDocument.instant(stored, NEXT_AT),
                rebase(stored.get(REBASE, Document.class)));
    }

    static Document rebase(Rebase order) {
        return new Document("id", order.id()).append("stages", List.copyOf(order.stages()));
    }

    private static Rebase rebase(Document stored) {
        return stored == null
                ? null
                : new Rebase(stored.getString("id"), Set.copyOf(stored.getList("stages", String.class)));
    }

    static Clocks clocks(Document stored) {
        var id = UUID.fromString(stored.getString("_id"));
        if (stored.get(VERSION) == null) {
            return Clocks.none(id);
        }
        return new Clocks(
                id,
                facts(stored.get("facts", Document.class)),
                clocksOf(stored),
                ClockDocument.instant(stored, "lastEventAt"));
    }

    static List<StageClock> clocksOf(Document stored) {
        return stored.getList(CLOCKS, Document.class).stream()
                .map(ClockDocument::read)
                .toList();
    }

    private static Facts facts(Document stored) {
        var handlingClass = stored.getString("handlingClass");
        return new Facts(
                stored.getString("lead"),
                stored.getList("coHandlers", String.class),
                handlingClass == null ? null : HandlingClass.valueOf(handlingClass),
                stored.getString("investor"),
                stored.getString("language"));
    }

    /** Sets everything the clocks have become. What is absent when nothing is open stays out of the indexes. */
    static Update change(Clocks clocks, long version, Instant nextAt, Instant changedAt) {
        var update = new Update()
                .set(VERSION, version)
                .set(CHANGED_AT, ClockDocument.date(changedAt))
                .set("facts", facts(clocks.facts()))
                .set(DEPARTMENTS, departments(clocks.facts()))
                .set(CLOCKS, clocks.all().stream().map(ClockDocument::of).toList())
                .set("lastEventAt", ClockDocument.date(clocks.lastEventAt()))
                .unset(LEASED_UNTIL)
                .unset(LEASED_BY);
        setOrUnset(update, NEXT_AT, ClockDocument.date(nextAt));
        setOrUnset(update, OPEN, count(clocks.open()));
        setOrUnset(update, DUE_FROM, earliest(clocks.all()));
        setOrUnset(update, OPEN_FROM, earliest(clocks.open()));
        var provisional =
                clocks.open().stream().filter(c -> c.term().provisional()).toList();
        setOrUnset(update, PROVISIONAL, count(provisional));
        setOrUnset(
                update,
                PROVISIONAL_ON,
                provisional.stream()
                        .map(clock -> clock.term().calendarVersion())
                        .min(String::compareTo)
                        .orElse(null));
        return update;
    }

    private static void setOrUnset(Update update, String field, Object value) {
        if (value == null) {
            update.unset(field);
        } else {
            update.set(field, value);
        }
    }

    private static Integer count(List<StageClock> clocks) {
        return clocks.isEmpty() ? null : clocks.size();
    }

    static Date earliest(List<StageClock> clocks) {
        return clocks.stream()
                .map(StageClock::dueAt)
                .min(Instant::compareTo)
                .map(ClockDocument::date)
                .orElse(null);
    }

    private static Document facts(Facts facts) {
        return new Document("lead", facts.lead())
                .append("coHandlers", facts.coHandlers())
                .append(
                        "handlingClass",
                        facts.handlingClass() == null
                                ? null
                                : facts.handlingClass().name())
                .append("investor", facts.investor())
                .append("language", facts.language());
    }

    private static List<String> departments(Facts facts) {
        var departments = new ArrayList<String>();
        if (facts.lead() != null) {
            departments.add(facts.lead());
        }
        departments.addAll(facts.coHandlers());
        return departments;
    }

    private static long number(Document stored, String field) {
        return stored.get(field) instanceof Number number ? number.longValue() : 0;
    }
}
