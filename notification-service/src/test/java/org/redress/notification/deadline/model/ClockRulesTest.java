package org.redress.notification.deadline.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.contracts.DeadlineEvent.DeadlineBreached;
import org.redress.contracts.DeadlineEvent.DeadlineMet;
import org.redress.contracts.DeadlineEvent.DeadlineRecomputed;
import org.redress.contracts.HandlingClass;

/** Runs, due dates that move, and verdicts. All in the plain weeks of March 2026. */
class ClockRulesTest {

    private static final String MONDAY = "2026-03-02T12:00";

    private final Case complaint = new Case();

    @Test
    void acceptanceRunsFromTheDayTheLetterCameIn() {
        complaint.happens(complaint.happenings.filed(Case.at(MONDAY), Case.at("2026-02-27T10:00")));
        assertThat(complaint.due("ACCEPTANCE"))
                .as("Saturday the 28th is worked")
                .isEqualTo("2026-03-09T17:30");
    }

    @ParameterizedTest
    @CsvSource({"SIMPLE, 2026-03-09T17:30", "CROSS_DEPT, 2026-03-23T17:30", "COMPLEX, 2026-04-14T17:30"})
    void handlingTakesAsLongAsItsClass(HandlingClass handlingClass, String due) {
        complaint.happens(complaint.happenings.assigned(Case.at(MONDAY), "PLANNING", handlingClass));
        assertThat(complaint.due("HANDLING")).isEqualTo(due);
    }

    @Test
    void anotherClassMovesTheDueDate() {
        complaint.happens(complaint.happenings.assigned(Case.at(MONDAY), "PLANNING", HandlingClass.CROSS_DEPT));
        complaint.happens(complaint.happenings.reclassified(Case.at("2026-03-03T12:00"), HandlingClass.COMPLEX));
        assertThat(complaint.due("HANDLING")).isEqualTo("2026-04-14T17:30");
        assertThat(complaint.told).last().isInstanceOf(DeadlineRecomputed.class);
    }

    @Test
    void aRedoInheritsTheDueDateOfTheRunBefore() {
        complaint.after(MONDAY, "ComplaintAssigned");
        complaint.after("2026-03-17T12:00", "ResultSubmitted", "ResultReturnedForRedo");
        assertThat(complaint.latest("HANDLING").run()).isEqualTo(3);
        assertThat(complaint.due("HANDLING")).isEqualTo("2026-03-23T17:30");
    }

    @Test
    void aRedoAfterTheInheritedDueDateIsLateFromTheStart() {
        complaint.after(MONDAY, "ComplaintAssigned");
        complaint.after("2026-03-23T12:00", "ResultSubmitted");
        complaint.after("2026-03-24T12:00", "ResultReturnedForRedo");
        complaint.timePasses("2026-03-24T12:02");
        assertThat(complaint.latest("HANDLING").status()).isEqualTo(ClockStatus.BREACHED);
    }

    @Test
    void aReassignmentAndAReopeningGiveFreshTime() {
        complaint.after(MONDAY, "ComplaintAccepted", "ComplaintAssigned");
        complaint.after("2026-03-04T12:00", "ComplaintAssigned");
        assertThat(complaint.due("HANDLING")).isEqualTo("2026-03-25T17:30");
        assertThat(complaint.due("CONCLUSION")).isEqualTo("2026-05-28T17:30");
        complaint.after("2026-03-10T12:00", "ComplaintConcluded", "ResultNotified", "ComplaintReopened");
        assertThat(complaint.due("HANDLING")).isEqualTo("2026-03-31T17:30");
        assertThat(complaint.due("CONCLUSION")).isEqualTo("2026-06-05T17:30");
    }

    @Test
    void aPauseKeepsTheWorkingDaysThatWereLeft() {
        complaint.after(MONDAY, "ComplaintAssigned");
        complaint.after("2026-03-12T12:00", "InvestorInfoRequested");
        assertThat(complaint.nextAt()).isEqualTo("2026-03-03T17:31");
        complaint.timePasses("2026-03-30T12:00");
        assertThat(complaint.latest("HANDLING").status()).isEqualTo(ClockStatus.PAUSED);
        complaint.after("2026-03-30T12:00", "InvestorInfoSupplied");
        assertThat(complaint.due("HANDLING")).as("7 days were left").isEqualTo("2026-04-09T17:30");
    }

    @Test
    void aPauseWithinADayMovesNothing() {
        complaint.after(MONDAY, "ComplaintAssigned");
        complaint.after("2026-03-23T10:00", "InvestorInfoRequested");
        complaint.after("2026-03-23T11:00", "InvestorInfoSupplied");
        assertThat(complaint.due("HANDLING")).isEqualTo("2026-03-23T17:30");
    }

    @Test
    void aPauseOnTheLastDayLeavesTheDayOfTheAnswer() {
        complaint.after(MONDAY, "ComplaintAssigned");
        complaint.after("2026-03-23T10:00", "InvestorInfoRequested");
        complaint.after("2026-03-28T11:00", "InvestorInfoSupplied");
        assertThat(complaint.due("HANDLING")).as("Saturday: the Monday after").isEqualTo("2026-03-30T17:30");
    }

    @Test
    void anExtensionAddsWorkingDays() {
        complaint.after(MONDAY, "ComplaintAssigned");
        complaint.happens(complaint.happenings.extended(Case.at("2026-03-12T12:00"), "HANDLING", 10));
        assertThat(complaint.due("HANDLING")).isEqualTo("2026-04-07T17:30");
        assertThat(complaint.latest("HANDLING").term().extension()).isEqualTo(10);
        assertThat(complaint.news()).last().isEqualTo("Recomputed HANDLING");
    }

    @Test
    void anExtensionGrantedAfterTheBreachTakesItBack() {
        complaint.after(MONDAY, "ComplaintAssigned").timePasses("2026-03-24T12:00");
        complaint.news();
        complaint.happens(complaint.happenings.extended(Case.at("2026-03-24T12:00"), "HANDLING", 10));
        assertThat(complaint.news()).containsExactly("BreachRetracted HANDLING", "Recomputed HANDLING");
        assertThat(complaint.latest("HANDLING").status()).isEqualTo(ClockStatus.OPEN);
    }

    @Test
    void theExactDueInstantIsStillInTime() {
        complaint.after(MONDAY, "ComplaintAssigned").after("2026-03-03T17:30", "AssignmentSignedFor");
        assertThat(complaint.latest("SIGN_FOR").status()).isEqualTo(ClockStatus.MET);
    }

    @Test
    void aLateCompletionIsBreachedAndThenMetLate() {
        complaint.after(MONDAY, "ComplaintAssigned").timePasses("2026-03-03T18:00");
        complaint.after("2026-03-04T12:00", "AssignmentSignedFor");
        assertThat(complaint.news())
                .filteredOn(n -> n.endsWith("SIGN_FOR"))
                .containsExactly("Set SIGN_FOR", "Breached SIGN_FOR", "Met SIGN_FOR");
        assertThat(((DeadlineMet) met("SIGN_FOR")).late()).isTrue();
        assertThat(complaint.latest("SIGN_FOR").status()).isEqualTo(ClockStatus.MET_LATE);
    }

    @Test
    void aLateCompletionBeforeAnybodyNoticedIsBreachedAndThenMetLateToo() {
        complaint.after(MONDAY, "ComplaintAssigned");
        complaint.news();
        var change = complaint.happens(
                complaint.happenings.named("AssignmentSignedFor", Case.at("2026-03-04T12:00")),
                Case.at("2026-03-05T09:00"));
        var breached = (DeadlineBreached) change.events().get(0);
        assertThat(breached.breachedAt().toInstant()).isEqualTo(Case.at("2026-03-03T17:30"));
        assertThat(breached.detectedAt()).isEqualTo(Case.at("2026-03-05T09:00"));
        assertThat(((DeadlineMet) change.events().get(2)).late()).isTrue();
    }

    @Test
    void aStopThatArrivesLateButOccurredInTimeTakesTheBreachBack() {
        complaint.after(MONDAY, "ComplaintAssigned").timePasses("2026-03-03T18:00");
        complaint.news();
        complaint.happens(
                complaint.happenings.named("AssignmentSignedFor", Case.at("2026-03-03T17:29")),
                Case.at("2026-03-03T19:00"));
        assertThat(complaint.news()).containsExactly("BreachRetracted SIGN_FOR");
        var verdict = complaint.latest("SIGN_FOR").verdict();
        assertThat(verdict.status()).isEqualTo(ClockStatus.MET);
        assertThat(verdict.breachedAt()).isEqualTo(Case.at("2026-03-03T17:30"));
        assertThat(verdict.retractedAt()).isEqualTo(Case.at("2026-03-03T19:00"));
    }

    @Test
    void aBreachFiresOnceAndOnlyWhenItIsCertain() {
        complaint.after(MONDAY, "ComplaintAssigned");
        complaint.news();
        complaint.timePasses("2026-03-03T17:30");
        assertThat(complaint.news()).isEmpty();
        complaint.timePasses("2026-03-03T17:32", false);
        assertThat(complaint.news()).isEmpty();
        complaint.timePasses("2026-03-03T17:32");
        complaint.timePasses("2026-03-03T17:33");
        assertThat(complaint.news()).containsExactly("Breached SIGN_FOR");
    }

    @Test
    void whatWasLateWhenItWasWithdrawnStaysABreach() {
        complaint.after(MONDAY, "ComplaintAssigned").after("2026-03-04T12:00", "ComplaintWithdrawn");
        assertThat(complaint.latest("SIGN_FOR").status()).isEqualTo(ClockStatus.BREACHED);
        assertThat(complaint.latest("HANDLING").status()).isEqualTo(ClockStatus.CANCELLED);
        assertThat(complaint.clocks().open()).isEmpty();
        assertThat(complaint.nextAt()).isEqualTo("never");
    }

    @Test
    void aWindowThatClosesUnusedIsNobodysBreach() {
        complaint.after(MONDAY, "ComplaintAssigned").after(MONDAY, "AssignmentSignedFor");
        complaint.news();
        complaint.timePasses("2026-03-04T18:00");
        assertThat(complaint.news()).contains("Ended RETURN_WINDOW").doesNotContain("Breached RETURN_WINDOW");
        assertThat(complaint.latest("RETURN_WINDOW").status()).isEqualTo(ClockStatus.CANCELLED);
    }

    @Test
    void warningsComeInTheMorningAndOnce() {
        complaint.after(MONDAY, "ComplaintFiled");
        assertThat(complaint.nextAt()).isEqualTo("2026-03-06T09:00");
        complaint.news();
        complaint.timePasses("2026-03-06T08:59");
        assertThat(complaint.news()).isEmpty();
        complaint.timePasses("2026-03-06T09:00");
        complaint.timePasses("2026-03-06T09:01");
        assertThat(complaint.news()).containsExactly("Warning ACCEPTANCE");
        assertThat(complaint.nextAt()).isEqualTo("2026-03-10T09:00");
    }

    @Test
    void aWarningIsTrueOverTheWeekendAndStaleOnMonday() {
        complaint.after(MONDAY, "ComplaintFiled");
        complaint.news();
        assertThat(complaint.timePasses("2026-03-08T20:00").events()).hasSize(1);
        var other = new Case().after(MONDAY, "ComplaintFiled");
        assertThat(other.timePasses("2026-03-09T08:00").skipped()).hasSize(1);
    }

    @Test
    void afterDowntimeMissedWarningsAreSkippedAndTheBreachFiresOnce() {
        complaint.after(MONDAY, "ComplaintFiled");
        complaint.news();
        var change = complaint.timePasses("2026-03-20T12:00");
        assertThat(change.skipped()).extracting(Change.Skipped::daysBefore).containsExactly(3, 1);
        assertThat(complaint.news()).containsExactly("Breached ACCEPTANCE");
        assertThat(complaint.nextAt()).isEqualTo("never");
    }

    @Test
    void aProvisionalDateWarnsAndAlarmsButNeverBreaches() {
        complaint.after("2026-12-28T12:00", "ComplaintFiled");
        assertThat(complaint.latest("ACCEPTANCE").term().provisional()).isTrue();
        complaint.timePasses("2027-01-01T09:00");
        complaint.news();
        assertThat(complaint.timePasses("2027-01-07T12:00").alarms()).hasSize(1);
        assertThat(complaint.timePasses("2027-01-08T12:00").alarms()).as("once").isEmpty();
        assertThat(complaint.news()).isEmpty();
        assertThat(complaint.nextAt()).isEqualTo("never");
        complaint.after("2027-01-09T12:00", "ComplaintAccepted");
        assertThat(complaint.news()).first().isEqualTo("Met ACCEPTANCE");
    }

    @Test
    void aClockIsOwnedByTheLeadUntilItEnds() {
        complaint.after(MONDAY, "ComplaintAccepted", "ComplaintAssigned", "AssignmentReturned");
        assertThat(complaint.latest("HANDLING").department()).isEqualTo("PLANNING");
        assertThat(complaint.latest("CONCLUSION").department()).isNull();
        complaint.happens(complaint.happenings.assigned(Case.at(MONDAY), "ECON_TRADE", HandlingClass.SIMPLE));
        assertThat(complaint.latest("CONCLUSION").department()).isEqualTo("ECON_TRADE");
    }

    @Test
    void eventsAreToldInOrderOfTimeEvenIfAClockRunsBackwards() {
        complaint.after(MONDAY, "ComplaintFiled");
        complaint.happens(complaint.happenings.named("ComplaintAccepted", Case.at("2026-03-02T11:00")));
        assertThat(complaint.told).allMatch(event -> event.occurredAt().equals(Case.at(MONDAY)));
    }

    private Object met(String stage) {
        return Case.RULES
                .apply(
                        new Case().after(MONDAY, "ComplaintAssigned").clocks(),
                        complaint.happenings.named("AssignmentSignedFor", Case.at("2026-03-04T12:00")),
                        9,
                        Case.at("2026-03-04T12:00"))
                .events()
                .stream()
                .filter(event -> event instanceof DeadlineMet && event.stage().equals(stage))
                .findFirst()
                .orElseThrow();
    }
}
