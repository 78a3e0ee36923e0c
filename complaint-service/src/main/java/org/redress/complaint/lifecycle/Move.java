package org.redress.complaint.lifecycle;

import java.time.Instant;
import org.redress.complaint.model.Complaint;
import org.redress.complaint.model.Decision;
import org.redress.contracts.Actor;

/** What a command does to a complaint. */
@FunctionalInterface
public interface Move {

    Decision apply(Complaint complaint, Actor by, Instant at);
}
