package org.redress.complaint.reading;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.redress.complaint.model.ComplaintNumber;
import org.redress.complaint.model.Refused;
import org.redress.complaint.model.Viewer;
import org.redress.complaint.record.Complaints;
import org.redress.complaint.record.RecordedEntry;
import org.redress.complaint.record.StoredComplaint;

/** Finds a complaint for somebody; one that this person may not see does not exist for them. */
public class ReadComplaint {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final Pattern TRACKING_CODE = Pattern.compile("[0-9A-Z]{26}");

    private final Complaints complaints;

    public ReadComplaint(Complaints complaints) {
        this.complaints = complaints;
    }

    /** {@code reference} is an id or a number, as people type it. */
    public StoredComplaint read(String reference, Viewer by) {
        return find(reference)
                .filter(stored -> by.sees(stored.complaint()))
                .orElseThrow(() -> new Refused(Refused.Reason.UNKNOWN_COMPLAINT));
    }

    /** Without asking who wants to know: for services of ours, and for checks of the record itself. */
    public Optional<StoredComplaint> find(String reference) {
        if (ID.matcher(reference).matches()) {
            return complaints.find(UUID.fromString(reference));
        }
        var number = ComplaintNumber.normalised(reference);
        return NUMBER.matcher(number).matches() ? complaints.findByNumber(number) : Optional.empty();
    }

    public Optional<StoredComplaint> track(String code) {
        var normalised = ComplaintNumber.normalised(code);
        return TRACKING_CODE.matcher(normalised).matches()
                ? complaints.findByTrackingCode(normalised)
                : Optional.empty();
    }

    /** Only the entries meant for this reader. */
    public List<RecordedEntry> timeline(StoredComplaint stored, Viewer by) {
        return stored.timeline().stream()
                .filter(recorded -> by.audience(stored.complaint())
                        .includes(recorded.entry().audience()))
                .toList();
    }
}
