package org.redress.complaint.record;

import java.util.List;
import org.redress.complaint.model.Complaint;
import org.redress.complaint.model.Step;

/** Everything the one insert of a filing needs. {@code matter} is the key by which duplicates are found, or null. */
public record NewComplaint(Complaint complaint, List<Step> steps, Labels labels, String matter, String requestHash) {}
