package org.redress.complaint.audit;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.redress.complaint.audit.Finding.Code;
import org.redress.complaint.model.CanonicalJson;
import org.redress.complaint.model.Complaint;
import org.redress.complaint.model.Fold;
import org.redress.complaint.model.TextField;
import org.redress.complaint.model.TimelineEntry;
import org.redress.complaint.record.Labels;
import org.redress.complaint.record.StoredComplaint;

/** Folds the history anew and compares it with the stored state, and the labels with what they were copied from. */
final class StateCheck {

    private final EventReader events;

    StateCheck(EventReader events) {
        this.events = events;
    }

    List<Finding> of(StoredComplaint stored) {
        var findings = new ArrayList<Finding>();
        try {
            differences(folded(stored), stored.complaint(), "")
                    .forEach(field -> findings.add(new Finding(Code.STATE_CHANGED, null, field)));
        } catch (RuntimeException unfoldable) {
            findings.add(new Finding(Code.UNREADABLE, null, "timeline"));
        }
        findings.addAll(labels(stored));
        return findings;
    }

    private Complaint folded(StoredComplaint stored) {
        Complaint state = null;
        var entries = stored.timeline().stream()
                .map(recorded -> recorded.entry())
                .sorted(Comparator.comparingLong(TimelineEntry::sequence))
                .toList();
        for (var entry : entries) {
            state = Fold.after(state, events.read(entry.type(), CanonicalJson.of(entry.data())));
        }
        return state;
    }

    /** Names of the fields that differ, such as {@code facts.category}. */
    private static List<String> differences(Record expected, Record stored, String path) {
        var differing = new ArrayList<String>();
        for (var component : expected.getClass().getRecordComponents()) {
            var mine = value(component, expected);
            var theirs = value(component, stored);
            var name = path + component.getName();
            if (mine instanceof Record a && theirs instanceof Record b) {
                differing.addAll(differences(a, b, name + "."));
            } else if (!Objects.equals(mine, theirs)) {
                differing.add(name);
            }
        }
        return differing;
    }

    private static Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Finding> labels(StoredComplaint stored) {
        var texts = stored.texts();
        if (!texts.containsKey(TextField.TITLE)) {
            return List.of(); // deleted on anonymisation, and the labels with them
        }
        var expected = Labels.of(stored.complaint().id(), texts);
        return differences(expected, stored.labels(), "").stream()
                .map(field -> new Finding(Code.STATE_CHANGED, null, field))
                .toList();
    }
}
