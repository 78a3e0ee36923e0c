package org.redress.complaint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.complaint.model.ReviewReason.*;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.complaint.model.IntakePolicy.Mode;
import org.redress.complaint.model.IntakePolicy.Signs;
import org.redress.contracts.ComplainantType;

class IntakePolicyTest {

    private static final Signs NONE = new Signs(false, false, false);

    private final IntakePolicy automatic = new IntakePolicy(Mode.AUTOMATIC, EnumSet.allOf(ComplainantType.class));

    @Test
    void automaticIntakeAcceptsWhatRaisesNoFlag() {
        assertThat(automatic.reasons(ComplainantType.FIE, NONE)).isEmpty();
    }

    @Test
    void everyFlagIsNamed() {
        var policy = new IntakePolicy(Mode.AUTOMATIC, Set.of(ComplainantType.FOREIGN_INVESTOR));
        assertThat(policy.reasons(ComplainantType.FIE, new Signs(true, true, true)))
                .containsExactly(POSSIBLE_DUPLICATE, PARALLEL_PROCEEDING, COMPLAINANT_NOT_ELIGIBLE, TRANSFER_REQUIRED);
    }

    @Test
    void reviewIntakeSendsAllToAPerson() {
        var policy = new IntakePolicy(Mode.REVIEW, EnumSet.allOf(ComplainantType.class));
        assertThat(policy.reasons(ComplainantType.FIE, NONE)).containsExactly(REVIEW_POLICY);
    }

    @Test
    void theSameComplainantIsRecognisedHoweverTheNameIsWritten() {
        var key = SameMatter.key("Harbour Pumps (China) Co., Ltd.", "DE", "CONSTRUCTION", "ARBITRARY_FEES");
        assertThat(SameMatter.key("harbour pumps（China）CO LTD", "DE", "CONSTRUCTION", "ARBITRARY_FEES"))
                .isEqualTo(key);
        assertThat(SameMatter.key("Harbour Pumps (China) Co., Ltd.", "FR", "CONSTRUCTION", "ARBITRARY_FEES"))
                .isNotEqualTo(key);
    }
}
