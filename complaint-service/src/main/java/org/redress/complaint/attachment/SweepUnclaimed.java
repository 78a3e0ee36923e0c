package org.redress.complaint.attachment;

import java.time.Duration;
import java.time.Instant;
import org.redress.complaint.attachment.AttachmentStore.Unclaimed;
import org.redress.complaint.record.Complaints;
import org.redress.complaint.record.UnreadableComplaint;

/** Removes bytes that no complaint tells of a day after they were put, as a kill between the two writes leaves them. */
public class SweepUnclaimed {

    private static final Duration GRACE = Duration.ofDays(1);
    private static final int BATCH = 100;

    private final AttachmentStore store;
    private final Complaints complaints;

    public SweepUnclaimed(AttachmentStore store, Complaints complaints) {
        this.store = store;
        this.complaints = complaints;
    }

    public void sweep(Instant now) {
        for (var unclaimed : store.unclaimedBefore(now.minus(GRACE), BATCH)) {
            try {
                settle(unclaimed);
            } catch (UnreadableComplaint reported) {
                // left alone: what cannot be read may well tell of it
            }
        }
    }

    private void settle(Unclaimed unclaimed) {
        if (isTold(unclaimed)) {
            store.claim(unclaimed.file());
        } else {
            store.remove(unclaimed);
        }
    }

    private boolean isTold(Unclaimed unclaimed) {
        return complaints.find(unclaimed.complaint()).stream()
                .flatMap(stored -> stored.timeline().stream())
                .map(recorded -> recorded.entry())
                .filter(Attachment::isToldBy)
                .anyMatch(entry -> Attachment.of(entry).file().id().equals(unclaimed.file()));
    }
}
