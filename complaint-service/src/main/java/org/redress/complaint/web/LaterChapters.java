package org.redress.complaint.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.complaint.model.Complaint;
import org.redress.complaint.model.Ending.Withdrawal;
import org.redress.complaint.model.Handling.Extension;
import org.redress.complaint.model.Supervision.Card;
import org.redress.complaint.model.TextField;
import org.redress.complaint.model.TimelineEntry;
import org.redress.contracts.CardColour;
import org.redress.contracts.ClosingGround;
import org.redress.contracts.ComplaintEvent.CallbackRecorded;
import org.redress.contracts.ComplaintEvent.ComplaintConcluded;
import org.redress.contracts.ComplaintEvent.ComplaintMerged;
import org.redress.contracts.ComplaintEvent.ComplaintWithdrawn;
import org.redress.contracts.ComplaintEvent.ExtensionRequested;
import org.redress.contracts.ComplaintEvent.InvestorInfoRequested;
import org.redress.contracts.ComplaintEvent.InvestorInfoSupplied;
import org.redress.contracts.ComplaintEvent.PolicyProposalSubmitted;
import org.redress.contracts.ComplaintEvent.RecusalRequested;
import org.redress.contracts.ComplaintEvent.ResultNotified;
import org.redress.contracts.ComplaintEvent.ResultReturnedForRedo;
import org.redress.contracts.ComplaintEvent.ResultSubmitted;

/** What happened from the inquiry to the archive, as far as one reader may know it; null or empty where nothing has. */
record LaterChapters(ReadableEntries entries) {

    /** {@code answer} and {@code answeredAt} are null until the complainant has answered. */
    record InfoRequestView(String text, Instant answerBy, Instant askedAt, String answer, Instant answeredAt) {}

    /** {@code pending} is null when nothing is to be decided. */
    record ExtensionsView(Extension pending, String ground, String reason, List<Extension> granted) {}

    record CardView(
            String card,
            CardColour colour,
            String department,
            Card.State state,
            String stage,
            Long run,
            Integer level) {}

    record RecusalView(String reason, Instant askedAt) {}

    record RedoView(String reason, Instant returnedAt) {}

    record ConclusionView(
            ClosingGround closingGround, String answer, String consent, Instant concludedAt, Instant notifiedAt) {}

    record CallbackView(boolean contacted, Boolean solved, Integer satisfaction, String comment, Instant recordedAt) {}

    record WithdrawalView(Withdrawal why, String reason, String ground, UUID mergedInto, Instant at) {}

    record ReferralView(UUID complaintId, int level) {}

    InfoRequestView infoRequest() {
        return entries.last(InvestorInfoRequested.class)
                .map(asked -> {
                    var answer = entries.answer(asked, InvestorInfoSupplied.class);
                    return new InfoRequestView(
                            entries.text(asked, TextField.QUESTION),
                            Instant.parse((String) asked.data().get("answerBy")),
                            asked.occurredAt(),
                            answer.map(entry -> entries.text(entry, TextField.INFO))
                                    .orElse(null),
                            answer.map(TimelineEntry::occurredAt).orElse(null));
                })
                .orElse(null);
    }

    /** The complainant sees what was granted; what is asked for is the centre's matter until it is decided. */
    ExtensionsView extensions() {
        var handling = complaint().handling();
        var asked = handling.extensionAsked();
        var pending = asked == null || !entries.isForHandling() ? null : asked.extension();
        if (pending == null && handling.extensions().isEmpty()) {
            return null;
        }
        var request = entries.last(ExtensionRequested.class);
        return new ExtensionsView(
                pending,
                request.map(entry -> entries.text(entry, TextField.EXTENSION_GROUND))
                        .orElse(null),
                request.map(entry -> entries.text(entry, TextField.EXTENSION_REASON))
                        .orElse(null),
                handling.extensions());
    }

    List<CardView> cards() {
        return entries.isForHandling()
                ? complaint().supervision().cards().stream()
                        .map(LaterChapters::view)
                        .toList()
                : List.of();
    }

    private static CardView view(Card card) {
        return new CardView(
                card.id(), card.colour(), card.department(), card.state(), card.stage(), card.run(), card.level());
    }

    /** Only while it is to be decided. */
    RecusalView recusal() {
        return complaint().supervision().recusalAskedBy() == null
                ? null
                : entries.last(RecusalRequested.class)
                        .map(entry ->
                                new RecusalView(entries.text(entry, TextField.RECUSAL_REASON), entry.occurredAt()))
                        .orElse(null);
    }

    /** Only until the department has submitted again. */
    RedoView redo() {
        return entries.lastNotFollowedBy(ResultSubmitted.class, ResultReturnedForRedo.class)
                .map(entry -> new RedoView(entries.text(entry, TextField.REDO_REASON), entry.occurredAt()))
                .orElse(null);
    }

    /** None again after a reopening, until the next one. */
    ConclusionView conclusion() {
        var ground = complaint().ending().closingGround();
        return ground == null
                ? null
                : entries.last(ComplaintConcluded.class)
                        .map(entry -> new ConclusionView(
                                ground,
                                entries.text(entry, TextField.ANSWER),
                                entries.text(entry, TextField.CONSENT),
                                entry.occurredAt(),
                                entries.answer(entry, ResultNotified.class)
                                        .map(TimelineEntry::occurredAt)
                                        .orElse(null)))
                        .orElse(null);
    }

    CallbackView callback() {
        var answer = complaint().ending().callback();
        return answer == null
                ? null
                : entries.last(CallbackRecorded.class)
                        .map(entry -> new CallbackView(
                                answer.contacted(),
                                answer.solved(),
                                answer.satisfaction(),
                                entries.text(entry, TextField.COMMENT),
                                entry.occurredAt()))
                        .orElse(null);
    }

    WithdrawalView withdrawal() {
        var ending = complaint().ending();
        if (ending.withdrawal() == null) {
            return null;
        }
        var merged = ending.withdrawal() == Withdrawal.MERGED;
        return entries.last(merged ? ComplaintMerged.class : ComplaintWithdrawn.class)
                .map(entry -> new WithdrawalView(
                        ending.withdrawal(),
                        entries.text(entry, merged ? TextField.MERGE_REASON : TextField.WITHDRAWAL_REASON),
                        entries.text(entry, TextField.PROCEEDING_GROUND),
                        ending.mergedInto(),
                        entry.occurredAt()))
                .orElse(null);
    }

    ReferralView referral() {
        var referral = complaint().ending().referral();
        return referral == null ? null : new ReferralView(referral.complaint(), referral.level());
    }

    String policyProposal() {
        return entries.last(PolicyProposalSubmitted.class)
                .map(entry -> entries.text(entry, TextField.PROPOSAL))
                .orElse(null);
    }

    /** Null for everybody but supervisors, who read the reports in the timeline. */
    Integer retaliationReports() {
        return entries.isForSupervision() ? complaint().supervision().retaliationReports() : null;
    }

    private Complaint complaint() {
        return entries.stored().complaint();
    }
}
