package org.redress.complaint.model;

import java.time.Instant;
import java.util.UUID;
import org.redress.contracts.ClosingGround;

/**
 * How work on a complaint came to its end. All parts are null until they apply: the ground of the conclusion, since when
 * the result is notified and the call-back awaited, what the complainant answered, why it was withdrawn, the earlier
 * complaint it was merged into, and where it was taken one level up; {@code reopenings} counts.
 */
public record Ending(
        ClosingGround closingGround,
        Instant notifiedAt,
        Callback callback,
        int reopenings,
        Withdrawal withdrawal,
        UUID mergedInto,
        Referral referral) {

    public static final Ending NONE = new Ending(null, null, null, 0, null, null, null);

    public enum Withdrawal {
        /** By the complainant, in writing. */
        REQUESTED,
        /** Another authority or a court has the matter. */
        DEEMED,
        /** It repeats an earlier complaint, which goes on. */
        MERGED
    }

    /** {@code solved} and {@code satisfaction} (1 to 5) are null when nobody was reached. */
    public record Callback(boolean contacted, Boolean solved, Integer satisfaction) {

        public boolean isAnswered() {
            return solved != null;
        }
    }

    /** The complaint that was filed with the agency above. */
    public record Referral(UUID complaint, int level) {}

    Ending concluded(ClosingGround ground) {
        return new Ending(ground, null, null, reopenings, null, null, referral);
    }

    Ending notifiedAt(Instant at) {
        return new Ending(closingGround, at, callback, reopenings, withdrawal, mergedInto, referral);
    }

    Ending answered(Callback answer) {
        return new Ending(closingGround, notifiedAt, answer, reopenings, withdrawal, mergedInto, referral);
    }

    Ending reopened(int round) {
        return new Ending(null, null, callback, round, null, null, referral);
    }

    Ending withdrawn(Withdrawal why, UUID into) {
        return new Ending(closingGround, null, callback, reopenings, why, into, referral);
    }

    Ending referred(Referral to) {
        return new Ending(closingGround, notifiedAt, callback, reopenings, withdrawal, mergedInto, to);
    }
}
