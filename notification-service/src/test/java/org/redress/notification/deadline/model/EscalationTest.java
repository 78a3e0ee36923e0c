package org.redress.notification.deadline.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.contracts.CardColour;
import org.redress.contracts.ComplaintEvent.SupervisionCardIssued;

/** How lateness rises through the levels. Started on Monday 2 March 2026; weeks without holidays follow. */
class EscalationTest {

    private static final String MONDAY = "2026-03-02T12:00";

    private final Case complaint = new Case();

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # of a department: due on Tuesday the 3rd at 17:30; +3 Friday, +5 Tuesday, +10 Tuesday
            ComplaintAssigned   | 2026-03-03T17:30 | SIGN_FOR      | ''
            ComplaintAssigned   | 2026-03-03T17:32 | SIGN_FOR      | 1 YELLOW
            ComplaintAssigned   | 2026-03-06T17:30 | SIGN_FOR      | 1 YELLOW
            ComplaintAssigned   | 2026-03-06T17:32 | SIGN_FOR      | 1 YELLOW,2
            ComplaintAssigned   | 2026-03-10T17:32 | SIGN_FOR      | 1 YELLOW,2,3 RED
            ComplaintAssigned   | 2026-03-17T17:32 | SIGN_FOR      | 1 YELLOW,2,3 RED,4 RED
            # with a warning of its last day before
            ComplaintAssigned   | 2026-03-04T09:00 | FIRST_CONTACT | 0 BLUE
            # of the centre, which also nobody else than itself has assigned yet: no cards
            ComplaintAccepted   | 2026-03-05T17:32 | ASSIGNMENT    | 1
            ComplaintAccepted   | 2026-03-12T17:32 | ASSIGNMENT    | 1,2,3
            # of the investor, who is only reminded
            SupplementRequested | 2026-05-01T12:00 | SUPPLEMENT    | ''
            # a window closes
            ComplaintAssigned   | 2026-05-01T12:00 | RETURN_WINDOW | ''
            """)
    void latenessRisesThroughTheChainOfWhoeverOwnsTheStage(String start, String now, String stage, String levels) {
        complaint.after(MONDAY, start).timePasses(now);
        assertThat(String.join(
                        ",",
                        complaint.escalations().stream()
                                .filter(line -> line.startsWith(stage + "#"))
                                .map(line -> line.substring((stage + "#1 ").length()))
                                .toList()))
                .isEqualTo(levels);
    }

    @Test
    void everyLevelIsReachedOnceHoweverOftenTimeIsLookedAt() {
        complaint.after(MONDAY, "ComplaintAssigned");
        for (var day = 3; day <= 20; day++) {
            complaint.timePasses("2026-03-%02dT17:45".formatted(day));
            complaint.timePasses("2026-03-%02dT17:45".formatted(day));
        }
        assertThat(complaint.escalations())
                .filteredOn(line -> line.startsWith("SIGN_FOR"))
                .containsExactly("SIGN_FOR#1 1 YELLOW", "SIGN_FOR#1 2", "SIGN_FOR#1 3 RED", "SIGN_FOR#1 4 RED");
    }

    @Test
    void aLateClockIsLookedAtWhenItsNextLevelComes() {
        complaint.after(MONDAY, "ComplaintConcluded").timePasses("2026-03-05T18:00");
        assertThat(complaint.nextAt())
                .as("due on Thursday the 5th, level 2 on Tuesday")
                .isEqualTo("2026-03-10T17:31");
        complaint.timePasses("2026-03-12T18:00");
        assertThat(complaint.nextAt()).as("the last level is behind it").isEqualTo("never");
    }

    @Test
    void aLevelWaitsUntilItIsCertainThatNothingWasDoneBefore() {
        complaint.after(MONDAY, "ComplaintAssigned").timePasses("2026-03-03T18:00");
        complaint.timePasses("2026-03-06T18:00", false);
        assertThat(complaint.latest("SIGN_FOR").level()).isEqualTo(1);
        complaint.after("2026-03-06T17:00", "AssignmentSignedFor");
        complaint.timePasses("2026-03-06T18:01");
        assertThat(complaint.latest("SIGN_FOR").level()).isEqualTo(1);
        assertThat(complaint.latest("SIGN_FOR").status()).isEqualTo(ClockStatus.MET_LATE);
    }

    @Test
    void whatWasDoneLateRoseAsFarAsItWasLateThoughNobodyLooked() {
        complaint.after(MONDAY, "ComplaintAssigned").after("2026-03-09T12:00", "AssignmentSignedFor");
        assertThat(complaint.escalations())
                .filteredOn(line -> line.startsWith("SIGN_FOR"))
                .containsExactly("SIGN_FOR#1 1 YELLOW", "SIGN_FOR#1 2");
    }

    @Test
    void aBreachTakenBackTakesItsLevelsBack() {
        complaint.after(MONDAY, "ComplaintAssigned").timePasses("2026-03-24T12:00");
        assertThat(complaint.latest("HANDLING").level()).isEqualTo(1);
        complaint.happens(complaint.happenings.extended(Case.at("2026-03-24T12:01"), "HANDLING", 10));
        assertThat(complaint.latest("HANDLING").level()).isZero();
        complaint.timePasses("2026-04-08T12:00");
        assertThat(complaint.latest("HANDLING").level())
                .as("late again on 7 April")
                .isEqualTo(1);
    }

    @Test
    void warningsComeAnewBeforeAnExtendedDate() {
        complaint.after(MONDAY, "ComplaintAssigned").timePasses("2026-03-20T10:00");
        complaint.happens(complaint.happenings.extended(Case.at("2026-03-20T12:00"), "HANDLING", 10));
        complaint.news();
        complaint.timePasses("2026-04-03T09:30");
        assertThat(complaint.news()).contains("Warning HANDLING");
    }

    @Test
    void aCardWithoutAReplyTakesItsOwnStageOneLevelUpAndBringsNoCardOfItsOwn() {
        complaint.after(MONDAY, "ComplaintAssigned").timePasses("2026-03-03T18:00");
        complaint.happens(card("SIGN_FOR", 1, 1, CardColour.YELLOW, "2026-03-03T18:00"));
        complaint.timePasses("2026-03-06T17:29");
        assertThat(complaint.latest("SIGN_FOR").level()).isEqualTo(1);
        complaint.timePasses("2026-03-06T17:45");
        assertThat(complaint.latest("CARD_REPLY").status()).isEqualTo(ClockStatus.BREACHED);
        assertThat(complaint.escalations())
                .filteredOn(line -> line.startsWith("CARD_REPLY"))
                .isEmpty();
        assertThat(complaint.escalations())
                .filteredOn(line -> line.startsWith("SIGN_FOR"))
                .as("level 2 is due at the same instant, and raised once")
                .containsExactly("SIGN_FOR#1 1 YELLOW", "SIGN_FOR#1 2");
    }

    @Test
    void anUnansweredYellowCardRaisesAStageThatIsDoneMeanwhile() {
        complaint.after(MONDAY, "ComplaintAssigned").timePasses("2026-03-03T18:00");
        complaint.happens(card("SIGN_FOR", 1, 1, CardColour.YELLOW, "2026-03-03T18:00"));
        complaint.after("2026-03-04T12:00", "AssignmentSignedFor").timePasses("2026-03-06T17:45");
        assertThat(complaint.latest("SIGN_FOR").level()).isEqualTo(2);
    }

    @Test
    void tooManyRedCardsOfADepartmentTakeTheLastCaseToTheHighestLevelOnce() {
        complaint.after(MONDAY, "ComplaintAssigned").timePasses("2026-03-10T18:00");
        var change = complaint.happens(card("SIGN_FOR", 1, 3, CardColour.RED, "2026-03-10T18:01"));
        var subject = new CardSubject("SIGN_FOR", 1, 3);
        var raised = Case.RULES.raiseForRedCards(change, subject, Case.at("2026-03-10T18:01"));
        assertThat(raised.clocks().latest("SIGN_FOR").orElseThrow().level()).isEqualTo(4);
        assertThat(raised.events()).hasSize(change.events().size() + 1);
        assertThat(Case.RULES.raiseForRedCards(raised, subject, Case.at("2026-03-10T18:01")))
                .isEqualTo(raised);
    }

    private SupervisionCardIssued card(String stage, long run, int level, CardColour colour, String local) {
        var plain = (SupervisionCardIssued) complaint.happenings.named("YellowCard", Case.at(local));
        return new SupervisionCardIssued(
                plain.complaintId(),
                plain.occurredAt(),
                plain.actor(),
                stage + "-" + level,
                colour,
                "PLANNING",
                stage,
                run,
                level);
    }
}
