package org.redress.complaint.lifecycle;

import org.redress.complaint.model.Decision;
import org.redress.complaint.model.Occasion;
import org.redress.complaint.record.StoredComplaint;

/** What a command does to a complaint, when that depends on what people wrote before. */
@FunctionalInterface
public interface HistoryMove {

    Decision apply(StoredComplaint stored, Occasion on);
}
