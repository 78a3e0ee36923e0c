package org.redress.complaint.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.complaint.model.Decision;
import org.redress.complaint.record.StoredComplaint;

/** Port: complaints whose personal data are still kept after they ended. */
public interface Erasures {

    /** Those that ended before, the longest ago first. */
    List<UUID> endedBefore(Instant limit, int most);

    /**
     * Everything that people wrote goes, and the entry that says so comes, in one write. False when somebody else changed
     * the complaint since it was read, or some of its events are not published yet.
     */
    boolean erase(StoredComplaint before, Decision erased);
}
