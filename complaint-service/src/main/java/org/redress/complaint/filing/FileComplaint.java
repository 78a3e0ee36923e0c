package org.redress.complaint.filing;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.redress.complaint.model.Complaint;
import org.redress.complaint.model.ComplaintNumber;
import org.redress.complaint.model.Facts;
import org.redress.complaint.model.IntakePolicy;
import org.redress.complaint.model.Refused;
import org.redress.complaint.model.SameMatter;
import org.redress.complaint.model.TextField;
import org.redress.complaint.record.Complaints;
import org.redress.complaint.record.Key;
import org.redress.complaint.record.Labels;
import org.redress.complaint.record.NewComplaint;
import org.redress.complaint.record.StoredComplaint;
import org.redress.contracts.Actor;

/** Takes a complaint in, once however often it is sent, and accepts it at once when intake policy says so. */
public class FileComplaint {

    /** {@code replayed}: it was there already, from an earlier request with this key. */
    public record Filed(StoredComplaint complaint, boolean replayed) {}

    private static final int TURNS = 64;

    private final List<Object> turns = Stream.generate(Object::new).limit(TURNS).toList();
    private final Complaints complaints;
    private final IntakePolicy policy;
    private final Clock clock;

    public FileComplaint(Complaints complaints, IntakePolicy policy, Clock clock) {
        this.complaints = complaints;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * {@code key} may be null; {@code requestHash} identifies the request as parsed. {@code filing} is asked for only
     * when this is no repeat, since what was valid then may no longer be (a code list has changed, time has passed).
     */
    public Filed file(Actor by, String key, String requestHash, Supplier<Filing> filing) {
        var id = key == null ? UUID.randomUUID() : Key.toId(by.id(), key);
        if (key != null) {
            var repeated = complaints.find(id);
            if (repeated.isPresent()) {
                return new Filed(same(repeated.get(), requestHash), true);
            }
        }
        return add(id, filing.get(), by, requestHash)
                .map(added -> new Filed(added, false))
                // the other request with this key has just been stored
                .orElseGet(() -> new Filed(same(complaints.find(id).orElseThrow(), requestHash), true));
    }

    private static StoredComplaint same(StoredComplaint stored, String requestHash) {
        if (!requestHash.equals(stored.requestHash())) {
            throw new Refused(Refused.Reason.KEY_REUSED);
        }
        return stored;
    }

    /**
     * Filings of one matter take turns, so that of several at the same instant only the first is accepted by rule. Other instances
     * of this service are not waited for: there, within milliseconds, two may be, and a person merges them.
     */
    private Optional<StoredComplaint> add(UUID id, Filing filing, Actor by, String requestHash) {
        var matter = SameMatter.of(filing.facts(), filing.texts());
        if (matter == null) {
            return complaints.add(decide(id, filing, null, by, requestHash));
        }
        synchronized (turns.get(Math.floorMod(matter.hashCode(), TURNS))) {
            return complaints.add(decide(id, filing, matter, by, requestHash));
        }
    }

    private NewComplaint decide(UUID id, Filing filing, String matter, Actor by, String requestHash) {
        var at = clock.instant();
        var signs = new IntakePolicy.Signs(
                matter != null && complaints.isOpen(matter),
                filing.texts().containsKey(TextField.PARALLEL_PROCEEDINGS),
                filing.transferRequired());
        var facts = received(filing.facts(), at);
        var texts = new EnumMap<TextField, String>(filing.texts());
        texts.put(TextField.TRACKING_CODE, ComplaintNumber.newTrackingCode());
        var reasons = policy.reasons(facts.complainantType(), signs);
        var decision = Complaint.file(id, facts, reasons, texts, by, at);
        return new NewComplaint(decision.complaint(), decision.steps(), Labels.of(id, texts), matter, requestHash);
    }

    private static Facts received(Facts facts, Instant at) {
        return facts.receivedAt() == null ? facts.receivedAt(at) : facts;
    }
}
