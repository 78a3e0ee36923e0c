package org.redress.complaint.mongo;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.redress.complaint.model.Decision;
import org.redress.complaint.record.Complaints;
import org.redress.complaint.record.NewComplaint;
import org.redress.complaint.record.Origin;
import org.redress.complaint.record.StoredComplaint;

/** Counts what was filed, by how intake went, and what was changed, by the state it led to. */
final class MeteredComplaints implements Complaints {

    private final Complaints complaints;
    private final MeterRegistry meters;

    MeteredComplaints(Complaints complaints, MeterRegistry meters) {
        this.complaints = complaints;
        this.meters = meters;
    }

    @Override
    public Optional<StoredComplaint> find(UUID id) {
        return complaints.find(id);
    }

    @Override
    public Optional<StoredComplaint> findByNumber(String number) {
        return complaints.findByNumber(number);
    }

    @Override
    public Optional<StoredComplaint> findByTrackingCode(String code) {
        return complaints.findByTrackingCode(code);
    }

    @Override
    public boolean isOpen(String matter) {
        return complaints.isOpen(matter);
    }

    @Override
    public List<UUID> notifiedBefore(Instant limit, int most) {
        return complaints.notifiedBefore(limit, most);
    }

    @Override
    public Optional<StoredComplaint> add(NewComplaint complaint) {
        var added = complaints.add(complaint);
        added.ifPresent(filed ->
                count("redress.complaints.filed", "status", filed.complaint().status()));
        return added;
    }

    @Override
    public boolean change(StoredComplaint before, Decision decision, Origin origin) {
        var changed = complaints.change(before, decision, origin);
        count(
                changed ? "redress.complaints.changed" : "redress.complaints.lost.races",
                "to",
                decision.complaint().status());
        return changed;
    }

    private void count(String name, String tag, Enum<?> value) {
        meters.counter(name, tag, value.name().toLowerCase(Locale.ROOT)).increment();
    }
}
