package org.redress.notification.deadline.model;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * One run of one stage of one complaint; {@code run} is the sequence of the event that started it. {@code department}
 * answers for it now, or did when it ended. {@code warned} holds the warnings dealt with, {@code alarmed} that operators
 * were told of a provisional date that arrived.
 */
public record StageClock(
        String stage,
        long run,
        Instant startedAt,
        String department,
        int policyVersion,
        Term term,
        Verdict verdict,
        Set<Integer> warned,
        boolean alarmed) {

    static StageClock started(String stage, long run, Instant at, String department, int policyVersion, Term term) {
        return new StageClock(stage, run, at, department, policyVersion, term, Verdict.OPEN, Set.of(), false);
    }

    public ClockStatus status() {
        return verdict.status();
    }

    public Instant dueAt() {
        return term.dueAt();
    }

    /** Whether anything can still become of it. */
    public boolean isOpen() {
        return verdict.endedAt() == null;
    }

    /** Whether it runs towards its due instant. */
    boolean isRunning() {
        return status() == ClockStatus.OPEN;
    }

    OpenClock whileOpen() {
        return new OpenClock(stage, department, status(), dueAt(), term.provisional());
    }

    /** Whether an instant is past a due date that is certain. */
    boolean isMissedAt(Instant at) {
        return isRunning() && !term.provisional() && at.isAfter(dueAt());
    }

    StageClock with(Term newTerm) {
        return new StageClock(
                stage,
                run,
                startedAt,
                department,
                policyVersion,
                newTerm,
                verdict,
                warned,
                alarmed && newTerm.equals(term));
    }

    StageClock with(Verdict newVerdict) {
        return new StageClock(stage, run, startedAt, department, policyVersion, term, newVerdict, warned, alarmed);
    }

    StageClock ownedBy(String newDepartment) {
        return new StageClock(stage, run, startedAt, newDepartment, policyVersion, term, verdict, warned, alarmed);
    }

    StageClock warned(int daysBefore) {
        var all = new TreeSet<>(warned);
        all.add(daysBefore);
        return new StageClock(stage, run, startedAt, department, policyVersion, term, verdict, all, alarmed);
    }

    StageClock withAlarm() {
        return new StageClock(stage, run, startedAt, department, policyVersion, term, verdict, warned, true);
    }
}
