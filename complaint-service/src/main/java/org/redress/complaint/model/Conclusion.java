package org.redress.complaint.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.redress.complaint.model.Refused.Reason;
import org.redress.contracts.ClosingGround;
import org.redress.contracts.ComplaintEvent.CallbackRecorded;
import org.redress.contracts.ComplaintEvent.ComplaintClosed;
import org.redress.contracts.ComplaintEvent.ComplaintConcluded;
import org.redress.contracts.ComplaintEvent.ComplaintReopened;
import org.redress.contracts.ComplaintEvent.ResultNotified;
import org.redress.contracts.ComplaintEvent.ResultReturnedForRedo;

/** From the centre's review of a result to the archive, and back to work when the complainant is not helped. */
public final class Conclusion {

    private Conclusion() {}

    /** The clock is not reset: the department had its time. */
    public static Decision returnForRedo(Complaint of, Map<TextField, String> texts, Occasion on) {
        return of.carryOut(
                Command.RETURN_FOR_REDO,
                on,
                () -> new Step(new ResultReturnedForRedo(of.id(), on.at(), on.by()), texts));
    }

    /** {@code submitted} is the department's result, which becomes the answer when no other is written; may be null. */
    public static Decision conclude(
            Complaint of, ClosingGround ground, Map<TextField, String> texts, String submitted, Occasion on) {
        return of.carryOut(Command.CONCLUDE, on, () -> {
            if (ground == ClosingGround.COORDINATED_AND_AGREED && !texts.containsKey(TextField.CONSENT)) {
                throw new Refused(Reason.CONSENT_MISSING);
            }
            if (ground == ClosingGround.NOT_PARTICIPATING && !isSilent(of, on)) {
                throw new Refused(Reason.SILENCE_TOO_SHORT);
            }
            var event = new ComplaintConcluded(of.id(), on.at(), on.by(), ground);
            return new Step(event, answered(of, texts, submitted));
        });
    }

    private static boolean isSilent(Complaint of, Occasion on) {
        var since = of.handling().infoAskedAt();
        return since != null && !on.at().isBefore(since.plus(on.rules().silence()));
    }

    private static Map<TextField, String> answered(Complaint of, Map<TextField, String> texts, String submitted) {
        if (texts.containsKey(TextField.ANSWER)) {
            return texts;
        }
        if (of.status() != Status.PENDING_REVIEW || submitted == null) {
            throw new Refused(Reason.ANSWER_MISSING);
        }
        var all = new EnumMap<TextField, String>(TextField.class);
        all.putAll(texts);
        all.put(TextField.ANSWER, submitted);
        return all;
    }

    public static Decision notifyResult(Complaint of, Map<TextField, String> texts, Occasion on) {
        return of.carryOut(
                Command.NOTIFY_RESULT, on, () -> new Step(new ResultNotified(of.id(), on.at(), on.by()), texts));
    }

    /** A complainant who is helped has nothing left to wait for: the case is archived in the same step. */
    public static Decision recordCallback(
            Complaint of, Ending.Callback answer, Map<TextField, String> texts, Occasion on) {
        return of.carryOutAll(Command.RECORD_CALLBACK, on, () -> {
            var event = new CallbackRecorded(
                    of.id(), on.at(), on.by(), answer.contacted(), answer.solved(), answer.satisfaction());
            var recorded = new Step(event, texts);
            return Boolean.TRUE.equals(answer.solved()) ? List.of(recorded, closed(of, on)) : List.of(recorded);
        });
    }

    public static Decision reopen(Complaint of, Map<TextField, String> texts, Occasion on) {
        return of.carryOut(Command.REOPEN, on, () -> {
            var round = of.ending().reopenings() + 1;
            return new Step(new ComplaintReopened(of.id(), on.at(), on.by(), round), texts);
        });
    }

    public static Decision close(Complaint of, Occasion on) {
        return of.carryOut(Command.CLOSE, on, () -> closed(of, on));
    }

    private static Step closed(Complaint of, Occasion on) {
        return Step.of(new ComplaintClosed(of.id(), on.at(), on.by()));
    }
}
