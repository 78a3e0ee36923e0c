package org.redress.complaint.audit;

import java.util.Collection;
import java.util.Map;
import org.redress.complaint.record.Place;

/** Port: the published records as they lie in the topic. */
public interface PublishedRecords {

    /** A record as it was read back; {@code data} is canonical JSON. */
    record PublishedRecord(String subject, String type, long sequence, String entryHash, String data) {}

    /** What is found at these places; a place without a record is left out. Throws {@link NotReachable}. */
    Map<Place, PublishedRecord> read(Collection<Place> places);

    /** The broker does not answer. */
    final class NotReachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotReachable(Throwable cause) {
            super(cause);
        }
    }
}
