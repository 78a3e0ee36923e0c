package org.redress.complaint.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.complaint.model.AttachedFile;

/** Port: the bytes of attachments, apart from the entries that tell of them. Neither way holds a whole file in memory. */
public interface AttachmentStore {

    /** Bytes whose complaint is not known to tell of them. */
    record Unclaimed(UUID file, UUID complaint, Instant since) {}

    /** Before the complaint tells of it. The same file again changes nothing. */
    void put(UUID complaint, AttachedFile file, Path content) throws IOException;

    /** The complaint tells of it now. */
    void claim(UUID file);

    /** Empty when it is gone. Reading breaks off where the bytes are not those that were put. */
    Optional<InputStream> open(AttachedFile file);

    List<Unclaimed> unclaimedBefore(Instant limit, int most);

    /** Unless somebody has put it again meanwhile. */
    void remove(Unclaimed file);
}
