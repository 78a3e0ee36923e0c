package org.redress.complaint.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.redress.contracts.ComplainantType;

/** Decides whether a complaint with every required content is accepted by rule or goes to a person, and why. */
public record IntakePolicy(Mode mode, Set<ComplainantType> eligible) {

    public enum Mode {
        AUTOMATIC,
        REVIEW
    }

    /** What is known about the complaint besides its facts. */
    public record Signs(boolean openDuplicate, boolean parallelProceedings, boolean transferRequired) {}

    public List<ReviewReason> reasons(ComplainantType complainant, Signs signs) {
        var reasons = new ArrayList<ReviewReason>();
        addIf(mode == Mode.REVIEW, ReviewReason.REVIEW_POLICY, reasons);
        addIf(signs.openDuplicate(), ReviewReason.POSSIBLE_DUPLICATE, reasons);
        addIf(signs.parallelProceedings(), ReviewReason.PARALLEL_PROCEEDING, reasons);
        addIf(!eligible.contains(complainant), ReviewReason.COMPLAINANT_NOT_ELIGIBLE, reasons);
        addIf(signs.transferRequired(), ReviewReason.TRANSFER_REQUIRED, reasons);
        return reasons;
    }

    private static void addIf(boolean applies, ReviewReason reason, List<ReviewReason> reasons) {
        if (applies) {
            reasons.add(reason);
        }
    }
}
