package org.redress.complaint.model;

import java.util.List;

/** The new state and the steps that explain it; they are stored together or not at all. */
public record Decision(Complaint complaint, List<Step> steps) {

    public Decision {
        steps = List.copyOf(steps);
    }
}
