package org.redress.complaint.model;

import java.time.Instant;
import java.util.Map;
import org.redress.contracts.ComplaintEvent.ExpertConsulted;
import org.redress.contracts.ComplaintEvent.InvestorInfoRequested;
import org.redress.contracts.ComplaintEvent.InvestorInfoSupplied;
import org.redress.contracts.ComplaintEvent.MeetingRecorded;

/** How the lead establishes the facts, and the complainant helps. */
public final class Inquiry {

    private Inquiry() {}

    /**
     * {@code texts} say what is asked; without {@code answerBy} there is time until silence would close the case. Until it
     * is answered the department's clock stands still.
     */
    public static Decision requestInfo(Complaint of, Instant answerBy, Map<TextField, String> texts, Occasion on) {
        return of.carryOut(
                Command.REQUEST_INFO,
                on,
                () -> new Step(
                        new InvestorInfoRequested(
                                of.id(),
                                on.at(),
                                on.by(),
                                lead(of),
                                answerBy == null ? on.at().plus(on.rules().silence()) : answerBy),
                        texts));
    }

    public static Decision supplyInfo(Complaint of, Map<TextField, String> texts, Occasion on) {
        return of.carryOut(
                Command.SUPPLY_INFO, on, () -> new Step(new InvestorInfoSupplied(of.id(), on.at(), on.by()), texts));
    }

    /** A meeting of both sides, with what was settled. */
    public static Decision recordMeeting(Complaint of, Map<TextField, String> texts, Occasion on) {
        return of.carryOut(
                Command.RECORD_MEETING,
                on,
                () -> new Step(new MeetingRecorded(of.id(), on.at(), on.by(), lead(of)), texts));
    }

    public static Decision consultExpert(Complaint of, Map<TextField, String> texts, Occasion on) {
        return of.carryOut(
                Command.CONSULT_EXPERT,
                on,
                () -> new Step(new ExpertConsulted(of.id(), on.at(), on.by(), lead(of)), texts));
    }

    private static String lead(Complaint of) {
        return of.assignment().lead();
    }
}
