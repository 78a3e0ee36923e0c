package org.redress.complaint.lifecycle;

import org.redress.complaint.model.Complaint;
import org.redress.complaint.model.Decision;
import org.redress.complaint.model.Occasion;

/** What a command does to a complaint. */
@FunctionalInterface
public interface Move {

    Decision apply(Complaint complaint, Occasion on);
}
