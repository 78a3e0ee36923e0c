package org.redress.complaint;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.redress.complaint.attachment.ArchiveLimits;
import org.redress.complaint.model.IntakePolicy;
import org.redress.complaint.model.RespondentRule;
import org.redress.complaint.model.Rules;
import org.redress.contracts.ComplainantType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code redress.intake.*}, {@code .assignment.*}, {@code .handling.*}, {@code .ending.*}, {@code .attachments.*}, {@code
 * .retention.*}, {@code .search.*}: what a city decides for itself.
 */
@ConfigurationProperties("redress")
record Settings(
        @DefaultValue Intake intake,
        @DefaultValue Assignment assignment,
        @DefaultValue Handling handling,
        @DefaultValue Ending ending,
        @DefaultValue Attachments attachments,
        @DefaultValue Retention retention,
        @DefaultValue Search search) {

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

    /**
     * {@code extensions}: by stage how often, and by how many working days together, it may be extended; the deadline policy
     * knows the same limits. {@code silence}: after how long without an answer a case may be closed for it.
     */
    record Handling(Map<String, Rules.ExtensionLimit> extensions, Duration silence) {

        Map<String, Rules.ExtensionLimit> limits() {
            return extensions == null || extensions.isEmpty() ? Rules.DEFAULT.extensions() : extensions;
        }
    }

    /**
     * {@code closeAfter}: how long a notified result waits for a call-back before the case is archived; {@code
     * callbackLinkValid}: how long the link to the call-back can be used at most.
     */
    record Ending(
            Integer maxReopenings,
            Duration reopenWithin,
            Duration closeAfter,
            @DefaultValue("30d") Duration callbackLinkValid,
            Integer levels) {}

    record Attachments(@DefaultValue Archive archive) {

        /** See {@link ArchiveLimits}. */
        record Archive(
                @DefaultValue("10000") int entries,
                @DefaultValue("500MB") DataSize unpacked,
                @DefaultValue("100") int ratio,
                @DefaultValue("10MB") DataSize unchecked,
                @DefaultValue("3") int depth) {

            ArchiveLimits toLimits() {
                return new ArchiveLimits(entries, unpacked.toBytes(), ratio, unchecked.toBytes(), depth);
            }
        }
    }

    /** {@code years}: how long after its end it is kept who complained and what people wrote; 0: for ever. */
    record Retention(@DefaultValue("5") int years) {

        Retention {
            if (years < 0) {
                throw new IllegalArgumentException("redress.retention.years must not be negative");
            }
        }
    }

    /** {@code similarFrom}: the share of common words from which a complaint is named as similar to another. */
    record Search(@DefaultValue("0.35") double similarFrom) {}

    Rules toRules() {
        var ordinary = Rules.DEFAULT;
        return new Rules(
                intake.maxSupplements(),
                assignment.maxReturns(),
                assignment.toRule(),
                handling.limits(),
                or(handling.silence(), ordinary.silence()),
                or(ending.maxReopenings(), ordinary.reopenings()),
                or(ending.reopenWithin(), ordinary.reopenWithin()),
                or(ending.closeAfter(), ordinary.closeAfter()),
                or(ending.levels(), ordinary.levels()));
    }

    private static <T> T or(T set, T ordinary) {
        return set == null ? ordinary : set;
    }
}
