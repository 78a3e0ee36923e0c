package org.redress.complaint.attachment;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.complaint.model.Audience;
import org.redress.complaint.model.TextField;
import org.redress.complaint.model.TimelineEntry;
import org.redress.complaint.model.Viewer;
import org.redress.complaint.record.RecordedEntry;
import org.redress.complaint.record.StoredComplaint;

/** The files of a complaint, as far as they are meant for the reader. */
public class ReadAttachments {

    private final AttachmentStore store;

    public ReadAttachments(AttachmentStore store) {
        this.store = store;
    }

    /** In the order in which they were added. */
    public List<Attachment> list(StoredComplaint stored, Viewer by) {
        return stored.timeline().stream()
                .map(RecordedEntry::entry)
                .filter(Attachment::isToldBy)
                .filter(entry -> by.audience(stored.complaint()).includes(entry.audience()))
                .filter(entry -> !wouldTellWhoComplains(entry) || mayKnow(stored, by))
                .map(Attachment::of)
                .toList();
    }

    public Optional<Attachment> find(StoredComplaint stored, Viewer by, UUID id) {
        return list(stored, by).stream()
                .filter(attachment -> attachment.file().id().equals(id))
                .findFirst();
    }

    /** Empty when the bytes are gone. */
    public Optional<InputStream> open(Attachment attachment) {
        return store.open(attachment.file());
    }

    /** The complainant's papers bear letterheads, names and addresses; those of the handling do not. */
    private static boolean wouldTellWhoComplains(TimelineEntry entry) {
        return Audience.PARTIES.includes(entry.audience());
    }

    private static boolean mayKnow(StoredComplaint stored, Viewer by) {
        return by.reads(
                TextField.FILE_NAME.secrecy(),
                stored.complaint(),
                stored.labels().confidential());
    }
}
