package org.redress.notification.deadline.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.contracts.ComplaintEvent;

/** Every event of the procedure, after the events that lead to it, and how all clocks stand then. */
class EventsByStagesTest {

    private static final String NOON = "2026-03-02T12:00";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ComplaintFiled | ACCEPTANCE#1=OPEN
            ComplaintFiled SupplementRequested | ACCEPTANCE#1=MET, SUPPLEMENT#2=OPEN
            ComplaintFiled SupplementRequested MaterialsSupplied | ACCEPTANCE#1=MET, ACCEPTANCE#3=OPEN, SUPPLEMENT#2=MET
            ComplaintFiled SupplementRequested ComplaintNotAccepted | ACCEPTANCE#1=MET, SUPPLEMENT#2=CANCELLED
            ComplaintFiled ComplaintNotAccepted | ACCEPTANCE#1=MET
            ComplaintFiled ComplaintAccepted | ACCEPTANCE#1=MET, ASSIGNMENT#2=OPEN, CONCLUSION#2=OPEN, ONE_YEAR#2=OPEN
            ComplaintFiled ComplaintAccepted ComplaintWithdrawn | ACCEPTANCE#1=MET, ASSIGNMENT#2=CANCELLED, CONCLUSION#2=CANCELLED, ONE_YEAR#2=CANCELLED
            ComplaintFiled ComplaintAccepted ComplaintMerged | ACCEPTANCE#1=MET, ASSIGNMENT#2=CANCELLED, CONCLUSION#2=CANCELLED, ONE_YEAR#2=CANCELLED
            ComplaintAccepted ComplaintAssigned | ASSIGNMENT#1=MET, CONCLUSION#1=OPEN, FIRST_CONTACT#2=OPEN, HANDLING#2=OPEN, ONE_YEAR#1=OPEN, RETURN_WINDOW#2=OPEN, SIGN_FOR#2=OPEN
            ComplaintAssigned AssignmentSignedFor | FIRST_CONTACT#1=OPEN, HANDLING#1=OPEN, RETURN_WINDOW#1=OPEN, SIGN_FOR#1=MET
            ComplaintAssigned AssignmentReturned | ASSIGNMENT#2=OPEN, FIRST_CONTACT#1=SUPERSEDED, HANDLING#1=SUPERSEDED, RETURN_WINDOW#1=MET, SIGN_FOR#1=MET
            ComplaintAssigned InvestorInfoRequested AssignmentReturned | ASSIGNMENT#3=OPEN, FIRST_CONTACT#1=MET, HANDLING#1=SUPERSEDED, RETURN_WINDOW#1=MET, SIGN_FOR#1=MET, SILENT_30#2=SUPERSEDED
            ComplaintAccepted ComplaintAssigned AssignmentReturned ComplaintAssigned | ASSIGNMENT#1=MET, ASSIGNMENT#3=MET, CONCLUSION#1=OPEN, FIRST_CONTACT#2=SUPERSEDED, FIRST_CONTACT#4=OPEN, HANDLING#2=SUPERSEDED, HANDLING#4=OPEN, ONE_YEAR#1=OPEN, RETURN_WINDOW#2=MET, RETURN_WINDOW#4=OPEN, SIGN_FOR#2=MET, SIGN_FOR#4=OPEN
            ComplaintAssigned AssignmentSignedFor ComplaintAssigned | FIRST_CONTACT#1=SUPERSEDED, FIRST_CONTACT#3=OPEN, HANDLING#1=SUPERSEDED, HANDLING#3=OPEN, RETURN_WINDOW#1=SUPERSEDED, RETURN_WINDOW#3=OPEN, SIGN_FOR#1=MET, SIGN_FOR#3=OPEN
            ComplaintAssigned ProgressRecorded | FIRST_CONTACT#1=MET, HANDLING#1=OPEN, RETURN_WINDOW#1=OPEN, SIGN_FOR#1=OPEN
            ComplaintAssigned MeetingRecorded | FIRST_CONTACT#1=MET, HANDLING#1=OPEN, RETURN_WINDOW#1=OPEN, SIGN_FOR#1=OPEN
            ComplaintAssigned InvestorInfoRequested | FIRST_CONTACT#1=MET, HANDLING#1=PAUSED, RETURN_WINDOW#1=OPEN, SIGN_FOR#1=OPEN, SILENT_30#2=OPEN
            ComplaintAssigned InvestorInfoRequested InvestorInfoRequested | FIRST_CONTACT#1=MET, HANDLING#1=PAUSED, RETURN_WINDOW#1=OPEN, SIGN_FOR#1=OPEN, SILENT_30#2=SUPERSEDED, SILENT_30#3=OPEN
            ComplaintAssigned InvestorInfoRequested InvestorInfoSupplied | FIRST_CONTACT#1=MET, HANDLING#1=OPEN, RETURN_WINDOW#1=OPEN, SIGN_FOR#1=OPEN, SILENT_30#2=MET
            ComplaintAssigned AssignmentSignedFor ResultSubmitted | FIRST_CONTACT#1=OPEN, HANDLING#1=MET, RETURN_WINDOW#1=OPEN, REVIEW#3=OPEN, SIGN_FOR#1=MET
            ComplaintAssigned AssignmentSignedFor ResultSubmitted ResultReturnedForRedo | FIRST_CONTACT#1=OPEN, HANDLING#1=MET, HANDLING#4=OPEN, RETURN_WINDOW#1=OPEN, REVIEW#3=MET, SIGN_FOR#1=MET
            ComplaintAccepted ComplaintAssigned ComplaintConcluded | ASSIGNMENT#1=MET, CONCLUSION#1=MET, FIRST_CONTACT#2=CANCELLED, HANDLING#2=CANCELLED, ONE_YEAR#1=MET, RESULT_NOTICE#3=OPEN, RETURN_WINDOW#2=CANCELLED, SIGN_FOR#2=CANCELLED
            ComplaintAssigned InvestorInfoRequested ComplaintConcluded | FIRST_CONTACT#1=MET, HANDLING#1=CANCELLED, RESULT_NOTICE#3=OPEN, RETURN_WINDOW#1=CANCELLED, SIGN_FOR#1=CANCELLED, SILENT_30#2=CANCELLED
            ResultSubmitted ComplaintConcluded | RESULT_NOTICE#2=OPEN, REVIEW#1=MET
            ComplaintConcluded ResultNotified | CALLBACK#2=OPEN, RESULT_NOTICE#1=MET
            ResultNotified CallbackRecorded | CALLBACK#1=MET
            ResultNotified ComplaintClosed | CALLBACK#1=CANCELLED
            ResultNotified ComplaintReopened | CALLBACK#1=CANCELLED, CONCLUSION#2=OPEN, HANDLING#2=OPEN
            BlueCard | ''
            YellowCard | CARD_REPLY#1=OPEN
            YellowCard RedCard | CARD_REPLY#1=SUPERSEDED, CARD_REPLY#2=OPEN
            YellowCard SupervisionCardAnswered | CARD_REPLY#1=MET
            YellowCard SupervisionCardLifted | CARD_REPLY#1=CANCELLED
            ComplaintFiled AuditNoteAdded | ACCEPTANCE#1=OPEN
            """)
    void clocksStartStopPauseAndEnd(String events, String standing) {
        assertThat(new Case().after(NOON, events.split(" ")).standing()).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ACCEPTANCE    | 2026-03-11T17:30 | ComplaintFiled
            SUPPLEMENT    | 2026-03-23T17:30 | SupplementRequested
            ASSIGNMENT    | 2026-03-05T17:30 | ComplaintAccepted
            CONCLUSION    | 2026-05-28T17:30 | ComplaintAccepted
            ONE_YEAR      | 2027-03-02T17:30 | ComplaintAccepted
            SIGN_FOR      | 2026-03-03T17:30 | ComplaintAssigned
            RETURN_WINDOW | 2026-03-04T17:30 | ComplaintAssigned
            FIRST_CONTACT | 2026-03-05T17:30 | ComplaintAssigned
            HANDLING      | 2026-03-23T17:30 | ComplaintAssigned
            REVIEW        | 2026-03-09T17:30 | ResultSubmitted
            RESULT_NOTICE | 2026-03-05T17:30 | ComplaintConcluded
            CALLBACK      | 2026-03-16T17:30 | ResultNotified
            SILENT_30     | 2026-04-01T17:30 | InvestorInfoRequested
            CARD_REPLY    | 2026-03-05T17:30 | RedCard
            """)
    void everyStageIsDueAtTheCloseOfBusinessOfItsLastDay(String stage, String due, String event) {
        assertThat(new Case().after(NOON, event).due(stage)).isEqualTo(due);
    }

    @Test
    void suppliedMaterialsGiveTheAcceptanceItsWholeTimeAgain() {
        var complaint = new Case().after(NOON, "ComplaintFiled").after("2026-03-06T12:00", "SupplementRequested");
        assertThat(complaint.due("SUPPLEMENT")).isEqualTo("2026-03-27T17:30");
        complaint.after("2026-03-16T12:00", "MaterialsSupplied");
        assertThat(complaint.due("ACCEPTANCE")).isEqualTo("2026-03-25T17:30");
        assertThat(complaint.latest("ACCEPTANCE").run()).isEqualTo(3);
    }

    @Test
    void aReturnedComplaintIsAssignedAnewInAWholeTermAndKeepsItsPromisedDate() {
        var complaint = new Case()
                .after(NOON, "ComplaintFiled", "ComplaintAccepted", "ComplaintAssigned")
                .after("2026-03-03T12:00", "AssignmentReturned");
        assertThat(complaint.due("ASSIGNMENT")).isEqualTo("2026-03-06T17:30");
        assertThat(complaint.due("CONCLUSION")).isEqualTo("2026-05-28T17:30");
        assertThat(complaint.latest("CONCLUSION").department())
                .as("nobody has it")
                .isNull();
        assertThat(complaint.latest("HANDLING").department())
                .as("who had it when it ended")
                .isEqualTo("PLANNING");
        complaint.after("2026-03-05T12:00", "ComplaintAssigned");
        assertThat(complaint.due("HANDLING")).isEqualTo("2026-03-26T17:30");
    }

    @Test
    void everyEventThatThePolicyNamesIsOneOfTheContracts() {
        assertThat(Case.BOOK.newest().stages())
                .flatExtracting(StagePolicy::start)
                .allMatch(ComplaintEvent.class::isAssignableFrom);
        assertThat(Case.BOOK.newest().stages()).hasSize(14);
    }
}
