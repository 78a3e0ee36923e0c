package org.redress.complaint;

import java.util.EnumSet;
import java.util.Set;
import org.redress.complaint.model.IntakePolicy;
import org.redress.complaint.model.RespondentRule;
import org.redress.contracts.ComplainantType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code redress.intake.*} and {@code redress.assignment.*}: what a city decides for itself. */
@ConfigurationProperties("redress")
record Settings(@DefaultValue Intake intake, @DefaultValue Assignment assignment) {

    /** {@code eligible}: who may complain at all; nobody named means everybody. */
    record Intake(@DefaultValue("automatic") IntakePolicy.Mode policy, Set<ComplainantType> eligible) {

        IntakePolicy toPolicy() {
            var all = eligible == null || eligible.isEmpty();
            return new IntakePolicy(policy, all ? EnumSet.allOf(ComplainantType.class) : Set.copyOf(eligible));
        }
    }

    record Assignment(@DefaultValue("false") boolean respondentMayHandle) {

        RespondentRule toRule() {
            return respondentMayHandle ? RespondentRule.MAY_LEAD_UNDER_REVIEW : RespondentRule.NEVER_LEADS;
        }
    }
}
