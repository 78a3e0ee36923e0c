package org.redress.notification.deadline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** What each event does to a clock of each stage: exactly the clocks it should, and no other. */
class EveryEventOnEveryStageTest {

    private static final String NOON = "2026-03-02T12:00";

    /** The columns of the table, each started by the event beside it. */
    private static final Map<String, String> STAGES = new LinkedHashMap<>();

    static {
        STAGES.put("ACCEPTANCE", "ComplaintFiled");
        STAGES.put("SUPPLEMENT", "SupplementRequested");
        STAGES.put("ASSIGNMENT", "ComplaintAccepted");
        STAGES.put("SIGN_FOR", "ComplaintAssigned");
        STAGES.put("RETURN_WINDOW", "ComplaintAssigned");
        STAGES.put("FIRST_CONTACT", "ComplaintAssigned");
        STAGES.put("HANDLING", "ComplaintAssigned");
        STAGES.put("REVIEW", "ResultSubmitted");
        STAGES.put("CONCLUSION", "ComplaintAccepted");
        STAGES.put("RESULT_NOTICE", "ComplaintConcluded");
        STAGES.put("CALLBACK", "ResultNotified");
        STAGES.put("ONE_YEAR", "ComplaintAccepted");
        STAGES.put("SILENT_30", "InvestorInfoRequested");
        STAGES.put("CARD_REPLY", "YellowCard");
    }

    /** met, can(celled), sup(erseded) and pau(sed) as they say; + another run starts; ~ another due date; . nothing. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # event                 | ACCE | SUPP | ASSI | SIGN | RETU | FIRS | HAND | REVI | CONC | RESU | CALL | ONE_ | SILE | CARD
            ComplaintFiled          | sup+ | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .
            SupplementRequested     | met  | sup+ | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .
            MaterialsSupplied       | sup+ | met  | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .
            ComplaintAccepted       | met  | .    | sup+ | .    | .    | .    | .    | .    | sup+ | .    | .    | sup+ | .    | .
            ComplaintNotAccepted    | met  | can  | can  | can  | can  | can  | can  | can  | can  | can  | can  | can  | can  | can
            ComplaintReclassified   | .    | .    | .    | .    | .    | .    | ~    | .    | .    | .    | .    | .    | .    | .
            ComplaintAssigned       | .    | .    | met  | sup+ | sup+ | sup+ | sup+ | .    | .    | .    | .    | .    | .    | .
            AssignmentSignedFor     | .    | .    | .    | met  | .    | .    | .    | .    | .    | .    | .    | .    | .    | .
            AssignmentReturned      | .    | .    | sup+ | met  | met  | sup  | sup  | .    | .    | .    | .    | .    | sup  | .
            ProgressRecorded        | .    | .    | .    | .    | .    | met  | .    | .    | .    | .    | .    | .    | .    | .
            MeetingRecorded         | .    | .    | .    | .    | .    | met  | .    | .    | .    | .    | .    | .    | .    | .
            InvestorInfoRequested   | .    | .    | .    | .    | .    | met  | pau  | .    | .    | .    | .    | .    | sup+ | .
            InvestorInfoSupplied    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | met  | .
            ExtensionRequested      | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .
            ExtensionRefused        | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .
            ResultSubmitted         | .    | .    | .    | .    | .    | .    | met  | sup+ | .    | .    | .    | .    | .    | .
            ResultReturnedForRedo   | .    | .    | .    | .    | .    | .    | sup+ | met  | .    | .    | .    | .    | .    | .
            ComplaintConcluded      | .    | .    | .    | can  | can  | can  | can  | met  | met  | sup+ | .    | met  | can  | .
            ResultNotified          | .    | .    | .    | .    | .    | .    | .    | .    | .    | met  | sup+ | .    | .    | .
            CallbackRecorded        | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | met  | .    | .    | .
            ComplaintReopened       | .    | .    | .    | .    | .    | .    | sup+ | .    | sup+ | .    | can  | .    | .    | .
            ComplaintClosed         | can  | can  | can  | can  | can  | can  | can  | can  | can  | can  | can  | can  | can  | can
            ComplaintWithdrawn      | can  | can  | can  | can  | can  | can  | can  | can  | can  | can  | can  | can  | can  | can
            ComplaintMerged         | can  | can  | can  | can  | can  | can  | can  | can  | can  | can  | can  | can  | can  | can
            BlueCard                | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .
            YellowCard              | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | sup+
            RedCard                 | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | sup+
            SupervisionCardAnswered | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | met
            SupervisionCardLifted   | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | can
            RecusalRequested        | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .
            RetaliationReported     | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .
            AuditNoteAdded          | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .    | .
            """)
    void eventsMoveExactlyTheirClocks(ArgumentsAccessor row) {
        var expected = row.toList().subList(1, row.size());
        assertThat(effects(row.getString(0))).isEqualTo(expected);
    }

    private static List<String> effects(String event) {
        return STAGES.entrySet().stream()
                .map(stage -> effect(stage.getKey(), stage.getValue(), event))
                .toList();
    }

    private static String effect(String stage, String start, String event) {
        var started = new Case().after(NOON, start);
        var due = started.latest(stage).dueAt();
        var after = started.after(NOON, event).clocks();
        var first = after.find(stage, 1).orElseThrow();
        var another = after.latest(stage).orElseThrow().run() == 2 ? "+" : "";
        return switch (first.status()) {
            case OPEN -> first.dueAt().equals(due) ? "." + another : "~";
            default -> first.status().name().substring(0, 3).toLowerCase(Locale.ROOT) + another;
        };
    }
}
