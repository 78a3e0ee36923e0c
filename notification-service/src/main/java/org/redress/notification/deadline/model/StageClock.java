package org.redress.notification.deadline.model;

import java.time.Instant;

/**
 * One run of one stage of one complaint; {@code run} is the sequence of the event that started it. {@code department}
 * answers for it now, or did when it ended. {@code subject} is what a card to be replied to is about; null for any other
 * stage, and for a card that a person issued.
 */
public record StageClock(
        String stage,
        long run,
        Instant startedAt,
        String department,
        int policyVersion,
        Term term,
        Verdict verdict,
        Told told,
        CardSubject subject) {

    static StageClock started(String stage, long run, Instant at, String department, int policyVersion, Term term) {
        return new StageClock(stage, run, at, department, policyVersion, term, Verdict.OPEN, Told.NOTHING, null);
    }

    public ClockStatus status() {
        return verdict.status();
    }

    public Instant dueAt() {
        return term.dueAt();
    }

    /** How far its lateness has been escalated; 0 when it has not. */
    public int level() {
        return told.escalations().stream().mapToInt(level -> level).max().orElse(0);
    }

    /** Whether anything can still become of it. */
    public boolean isOpen() {
        return verdict.endedAt() == null;
    }

    /** Whether it runs towards its due instant. */
    public boolean isRunning() {
        return status() == ClockStatus.OPEN;
    }

    /** Whether it is late and still waited for. */
    boolean isLate() {
        return isOpen() && status() == ClockStatus.BREACHED;
    }

    OpenClock whileOpen() {
        return new OpenClock(stage, department, status(), dueAt(), term.provisional());
    }

    /** Whether an instant is past a due date that is certain. */
    boolean isMissedAt(Instant at) {
        return isRunning() && !term.provisional() && at.isAfter(dueAt());
    }

    StageClock with(Term newTerm) {
        return new StageClock(stage, run, startedAt, department, policyVersion, newTerm, verdict, told, subject);
    }

    StageClock with(Verdict newVerdict) {
        return new StageClock(stage, run, startedAt, department, policyVersion, term, newVerdict, told, subject);
    }

    StageClock with(Told newTold) {
        return new StageClock(stage, run, startedAt, department, policyVersion, term, verdict, newTold, subject);
    }

    StageClock about(CardSubject newSubject) {
        return new StageClock(stage, run, startedAt, department, policyVersion, term, verdict, told, newSubject);
    }

    StageClock ownedBy(String newDepartment) {
        return new StageClock(stage, run, startedAt, newDepartment, policyVersion, term, verdict, told, subject);
    }

    StageClock under(int newPolicyVersion) {
        return new StageClock(stage, run, startedAt, department, newPolicyVersion, term, verdict, told, subject);
    }
}
