package org.redress.complaint.attachment;

import java.io.IOException;
import java.util.UUID;
import org.redress.complaint.lifecycle.ChangeComplaint;
import org.redress.complaint.lifecycle.Move;
import org.redress.complaint.lifecycle.Order;
import org.redress.complaint.model.AttachedFile;
import org.redress.complaint.record.Key;
import org.redress.complaint.record.Origin;

/**
 * Puts a file to a complaint: the bytes first, then the one write by which the complaint tells of them. Whatever happens in
 * between, no complaint tells of bytes that are not there; bytes nobody tells of are swept.
 */
public class AttachFile {

    private final ChangeComplaint changes;
    private final AttachmentStore store;

    public AttachFile(ChangeComplaint changes, AttachmentStore store) {
        this.changes = changes;
        this.store = store;
    }

    public Attachment attach(Order order, Upload upload) throws IOException {
        var id = id(order.origin(), order.id(), upload);
        var file = new AttachedFile(id, upload.type().mediaType(), upload.size(), upload.sha256());
        Move move = (complaint, on) -> complaint.addAttachment(file, upload.name(), on);
        changes.rehearse(order, move); // so that what would be refused anyway leaves no bytes behind
        store.put(order.id(), file, upload.content());
        var stored = changes.carryOut(order, move);
        store.claim(id);
        return stored.timeline().stream()
                .map(recorded -> recorded.entry())
                .filter(Attachment::isToldBy)
                .map(Attachment::of)
                .filter(attachment -> attachment.file().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A repeated request gets the same one; other content never does, so bytes under an id are always the same bytes. */
    private static UUID id(Origin origin, UUID complaint, Upload upload) {
        return origin instanceof Origin.Keyed keyed
                ? Key.toId(complaint.toString(), keyed.key() + upload.sha256())
                : UUID.randomUUID();
    }
}
