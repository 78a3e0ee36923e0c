package org.redress.complaint;

import java.util.EnumSet;
import java.util.Set;
import org.redress.complaint.model.IntakePolicy;
import org.redress.complaint.model.RespondentRule;
import org.redress.complaint.model.Rules;
import org.redress.contracts.ComplainantType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code redress.intake.*} and {@code redress.assignment.*}: what a city decides for itself. */
@ConfigurationProperties("redress")
record Settings(@DefaultValue Intake intake, @DefaultValue Assignment assignment) {

    /**
     * {@code eligible}: who may complain at all; nobody named means everybody. {@code maxSupplements}: how often one may be
     * asked for what is missing.
     */
    record Intake(
            @DefaultValue("automatic") IntakePolicy.Mode policy,
            Set<ComplainantType> eligible,
            @DefaultValue("1") int maxSupplements) {

        IntakePolicy toPolicy() {
            var all = eligible == null || eligible.isEmpty();
            return new IntakePolicy(policy, all ? EnumSet.allOf(ComplainantType.class) : Set.copyOf(eligible));
        }
    }

    /** {@code maxReturns}: after that many a supervisor decides. */
    record Assignment(
            @DefaultValue("false") boolean respondentMayHandle,
            @DefaultValue("2") int maxReturns) {

        RespondentRule toRule() {
            return respondentMayHandle ? RespondentRule.MAY_LEAD_UNDER_REVIEW : RespondentRule.NEVER_LEADS;
        }
    }

    Rules toRules() {
        return new Rules(intake.maxSupplements(), assignment.maxReturns(), assignment.toRule());
    }
}
