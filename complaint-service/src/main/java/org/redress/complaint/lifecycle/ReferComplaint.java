package org.redress.complaint.lifecycle;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redress.complaint.model.Complaint;
import org.redress.complaint.model.ComplaintNumber;
import org.redress.complaint.model.Leaving;
import org.redress.complaint.model.Refused;
import org.redress.complaint.model.ReviewReason;
import org.redress.complaint.model.SameMatter;
import org.redress.complaint.model.TextField;
import org.redress.complaint.record.Complaints;
import org.redress.complaint.record.Key;
import org.redress.complaint.record.Labels;
import org.redress.complaint.record.NewComplaint;
import org.redress.complaint.record.StoredComplaint;

/**
 * Takes a complaint one level up, as a new one linked to it. The new one comes first and has an id that follows from the
 * old one's: a kill between the two leaves nothing that a repeat does not complete.
 */
public class ReferComplaint {

    /** What a filing consists of, apart from what is new with each. */
    private static final Set<TextField> FILED = EnumSet.of(
            TextField.TITLE,
            TextField.NARRATIVE,
            TextField.REQUEST,
            TextField.PARALLEL_PROCEEDINGS,
            TextField.RESPONDENT_NAME,
            TextField.CONFIDENTIAL,
            TextField.COMPLAINANT_NAME,
            TextField.AGENT_NAME,
            TextField.AGENT_AUTHORITY,
            TextField.CONTACT_NAME,
            TextField.CONTACT_EMAIL,
            TextField.CONTACT_PHONE,
            TextField.AGENT_CONTACT_NAME,
            TextField.AGENT_CONTACT_EMAIL,
            TextField.AGENT_CONTACT_PHONE);

    private final Complaints complaints;
    private final ChangeComplaint changes;

    public ReferComplaint(Complaints complaints, ChangeComplaint changes) {
        this.complaints = complaints;
        this.changes = changes;
    }

    public StoredComplaint refer(Order order, Map<TextField, String> texts) {
        return changes.carryOutOnHistory(order, (stored, on) -> {
            if (stored.erasedAt().isPresent()) {
                throw new Refused(Refused.Reason.NOT_ALLOWED_NOW); // nothing is left that could be referred
            }
            var complaint = stored.complaint();
            var above = Key.toId("referral", complaint.id().toString());
            var decision = Leaving.refer(complaint, above, level(complaint) + 1, texts, on);
            complaints.add(above(stored, above, texts, on.at()));
            return decision;
        });
    }

    /** One more than that of the complaint it was taken up from. */
    private int level(Complaint complaint) {
        return complaint.parentId() == null ? 1 : 1 + level(parent(complaint.parentId()));
    }

    private Complaint parent(UUID id) {
        return complaints.find(id).orElseThrow().complaint();
    }

    /** In the name of the one who filed it below; a person decides about its acceptance. */
    private static NewComplaint above(StoredComplaint below, UUID id, Map<TextField, String> objection, Instant at) {
        var texts = new EnumMap<TextField, String>(TextField.class);
        below.texts().forEach((field, text) -> {
            if (FILED.contains(field)) {
                texts.put(field, text);
            }
        });
        texts.putAll(objection);
        texts.put(TextField.TRACKING_CODE, ComplaintNumber.newTrackingCode());
        var facts = below.complaint().facts().receivedAt(at);
        var by = below.timeline().get(0).entry().actor();
        var reasons = List.of(ReviewReason.REFERRED_FROM_BELOW);
        var decision = Complaint.file(id, below.complaint().id(), facts, reasons, texts, by, at);
        return new NewComplaint(
                decision.complaint(),
                decision.steps(),
                Labels.of(id, texts),
                SameMatter.of(facts, texts),
                id.toString());
    }
}
