package org.redress.notification.deadline.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.redress.notification.calendar.model.Period;
import org.redress.notification.calendar.model.Unit;
import org.redress.notification.deadline.model.CardSubject;
import org.redress.notification.deadline.model.ClockStatus;
import org.redress.notification.deadline.model.StageClock;
import org.redress.notification.deadline.model.Term;
import org.redress.notification.deadline.model.Told;
import org.redress.notification.deadline.model.Verdict;

/** One clock as it is stored in its complaint's document. */
final class ClockDocument {

    private ClockDocument() {}

    static Document of(StageClock clock) {
        var term = clock.term();
        var verdict = clock.verdict();
        return new Document("stage", clock.stage())
                .append("run", clock.run())
                .append("status", verdict.status().name())
                .append("department", clock.department())
                .append("startedAt", date(clock.startedAt()))
                .append("dueAt", date(term.dueAt()))
                .append("provisional", term.provisional())
                .append("from", term.from().toString())
                .append("amount", term.period().amount())
                .append("unit", term.period().unit().name())
                .append("extension", term.extension())
                .append("calendarVersion", term.calendarVersion())
                .append("policyVersion", clock.policyVersion())
                .append("stoppedAt", date(verdict.stoppedAt()))
                .append("breachedAt", date(verdict.breachedAt()))
                .append("detectedAt", date(verdict.detectedAt()))
                .append("retractedAt", date(verdict.retractedAt()))
                .append("endedAt", date(verdict.endedAt()))
                .append("warned", List.copyOf(clock.told().warnings()))
                .append("escalated", List.copyOf(clock.told().escalations()))
                .append("alarmed", clock.told().alarmed())
                .append("subject", subject(clock.subject()));
    }

    static StageClock read(Document stored) {
        return new StageClock(
                stored.getString("stage"),
                stored.getLong("run"),
                instant(stored, "startedAt"),
                stored.getString("department"),
                stored.getInteger("policyVersion"),
                term(stored),
                verdict(stored),
                told(stored),
                subject(stored.get("subject", Document.class)));
    }

    private static Told told(Document stored) {
        return new Told(
                Set.copyOf(stored.getList("warned", Integer.class)),
                Set.copyOf(stored.getList("escalated", Integer.class, List.of())),
                stored.getBoolean("alarmed"));
    }

    private static Document subject(CardSubject subject) {
        return subject == null
                ? null
                : new Document("stage", subject.stage())
                        .append("run", subject.run())
                        .append("level", subject.level());
    }

    private static CardSubject subject(Document stored) {
        return stored == null
                ? null
                : new CardSubject(stored.getString("stage"), stored.getLong("run"), stored.getInteger("level"));
    }

    private static Term term(Document stored) {
        return new Term(
                LocalDate.parse(stored.getString("from")),
                new Period(stored.getInteger("amount"), Unit.valueOf(stored.getString("unit"))),
                stored.getInteger("extension"),
                instant(stored, "dueAt"),
                stored.getBoolean("provisional"),
                stored.getString("calendarVersion"));
    }

    private static Verdict verdict(Document stored) {
        return new Verdict(
                ClockStatus.valueOf(stored.getString("status")),
                instant(stored, "stoppedAt"),
                instant(stored, "breachedAt"),
                instant(stored, "detectedAt"),
                instant(stored, "retractedAt"),
                instant(stored, "endedAt"));
    }

    static Date date(Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    static Instant instant(Document stored, String field) {
        var date = stored.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
