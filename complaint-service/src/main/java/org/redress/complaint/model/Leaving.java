package org.redress.complaint.model;

import java.util.Map;
import java.util.UUID;
import org.redress.complaint.model.Refused.Reason;
import org.redress.contracts.ComplaintEvent.ComplaintMerged;
import org.redress.contracts.ComplaintEvent.ComplaintWithdrawn;
import org.redress.contracts.ComplaintEvent.HigherLevelReferralFiled;

/** How a complaint leaves the procedure without a conclusion, or goes on one level up. */
public final class Leaving {

    private Leaving() {}

    public static Decision withdraw(Complaint of, Map<TextField, String> texts, Occasion on) {
        return of.carryOut(
                Command.WITHDRAW, on, () -> new Step(new ComplaintWithdrawn(of.id(), on.at(), on.by(), false), texts));
    }

    /** Another authority or a court has the matter: that counts as a withdrawal in writing. */
    public static Decision recordParallelProceeding(Complaint of, Map<TextField, String> texts, Occasion on) {
        return of.carryOut(
                Command.RECORD_PARALLEL_PROCEEDING,
                on,
                () -> new Step(new ComplaintWithdrawn(of.id(), on.at(), on.by(), true), texts));
    }

    public static Decision merge(Complaint of, Complaint earlier, Map<TextField, String> texts, Occasion on) {
        return of.carryOut(Command.MERGE, on, () -> {
            if (!isEarlier(earlier, of) || earlier.ending().mergedInto() != null) {
                throw new Refused(Reason.MERGE_TARGET);
            }
            return new Step(new ComplaintMerged(of.id(), on.at(), on.by(), earlier.id()), texts);
        });
    }

    private static boolean isEarlier(Complaint one, Complaint other) {
        var order = one.filedAt().compareTo(other.filedAt());
        return order < 0 || (order == 0 && one.id().compareTo(other.id()) < 0);
    }

    /** {@code level} is that of the complaint {@code filed} with the agency above. */
    public static Decision refer(Complaint of, UUID filed, int level, Map<TextField, String> texts, Occasion on) {
        return of.carryOut(Command.REFER_TO_HIGHER_LEVEL, on, () -> {
            if (level > on.rules().levels()) {
                throw new Refused(Reason.HIGHEST_LEVEL);
            }
            return new Step(new HigherLevelReferralFiled(of.id(), on.at(), on.by(), filed, level), texts);
        });
    }
}
