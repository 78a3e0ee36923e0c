package org.redress.complaint.callback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.complaint.lifecycle.ChangeComplaint;
import org.redress.complaint.lifecycle.Order;
import org.redress.complaint.lifecycle.Permissions;
import org.redress.complaint.model.Command;
import org.redress.complaint.model.Complaint;
import org.redress.complaint.model.Conclusion;
import org.redress.complaint.model.Ending;
import org.redress.complaint.model.Refused;
import org.redress.complaint.model.Refused.Reason;
import org.redress.complaint.model.Rules;
import org.redress.complaint.model.Status;
import org.redress.complaint.model.Viewer;
import org.redress.complaint.record.Complaints;
import org.redress.complaint.record.Origin;
import org.redress.complaint.record.StoredComplaint;
import org.redress.contracts.Role;

/** Invites to the call-back and takes the answer. Whoever holds the link answers as the complainant. */
public class AnswerCallback {

    private final Complaints complaints;
    private final ChangeComplaint changes;
    private final Permissions permissions;
    private final InvitationTokens tokens;
    private final Rules rules;
    private final Duration valid;
    private final Clock clock;

    /** {@code valid}: how long after the notice of the result its link can be used, at most. */
    public AnswerCallback(
            Complaints complaints,
            ChangeComplaint changes,
            Permissions permissions,
            InvitationTokens tokens,
            Rules rules,
            Duration valid,
            Clock clock) {
        this.complaints = complaints;
        this.changes = changes;
        this.permissions = permissions;
        this.tokens = tokens;
        this.rules = rules;
        this.valid = valid;
        this.clock = clock;
    }

    /** The link's token, always the same for the same notice of a result; empty while no result is notified. */
    public Optional<String> invite(Complaint complaint) {
        return Optional.of(complaint)
                .filter(notified -> notified.status() == Status.NOTIFIED)
                .map(notified -> new Invitation(
                        notified.id(),
                        notified.ending().reopenings(),
                        notified.ending().notifiedAt().plus(valid)))
                .map(tokens::write);
    }

    /** Refused when the token is none of ours; {@link LinkOver} when there is nothing left to answer. */
    public StoredComplaint find(String token) {
        var invitation = tokens.read(token).orElseThrow(() -> new Refused(Reason.UNKNOWN_COMPLAINT));
        var stored = complaints.find(invitation.complaint()).orElseThrow(() -> new Refused(Reason.UNKNOWN_COMPLAINT));
        if (!isAskedAbout(stored.complaint(), invitation.round())
                || clock.instant().isAfter(invitation.until())) {
            throw new LinkOver();
        }
        return stored;
    }

    private static boolean isAskedAbout(Complaint complaint, int round) {
        return complaint.ending().reopenings() == round
                && switch (complaint.status()) {
                    case NOTIFIED -> true;
                    case CLOSED -> isAnswered(complaint); // who was helped has closed it by the answer
                    default -> false;
                };
    }

    /** The same answer may be given again, as by a button pressed twice; another one is refused. */
    public StoredComplaint answer(String token, Ending.Callback answer) {
        var asked = find(token).complaint();
        var order = new Order(
                asked.id(), complainant(asked), Command.RECORD_CALLBACK, Optional.empty(), new Origin.Plain());
        try {
            return changes.carryOut(
                    order, (complaint, on) -> Conclusion.recordCallback(complaint, answer, Map.of(), on));
        } catch (Refused refused) {
            var stored = find(token);
            if (!isAnswered(stored.complaint())) {
                throw refused;
            }
            if (!answer.equals(stored.complaint().ending().callback())) {
                throw new Refused(Reason.CALLBACK_ANSWERED);
            }
            return stored;
        }
    }

    public static boolean isAnswered(Complaint complaint) {
        var callback = complaint.ending().callback();
        return callback != null && callback.isAnswered();
    }

    /** Until when the complainant may ask for a reopening; empty when that is not possible. */
    public Optional<Instant> reopenableUntil(StoredComplaint stored) {
        var complaint = stored.complaint();
        return permissions.allowed(stored, complainant(complaint)).contains(Command.REOPEN)
                ? Optional.of(complaint.ending().notifiedAt().plus(rules.reopenWithin()))
                : Optional.empty();
    }

    private static Viewer complainant(Complaint complaint) {
        return new Viewer(complaint.filedBy(), Set.of(Role.INVESTOR), null);
    }
}
