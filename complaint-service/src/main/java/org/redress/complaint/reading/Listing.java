package org.redress.complaint.reading;

import java.util.List;
import org.redress.complaint.record.StoredComplaint;

/** Port: lists of complaints, without timeline, texts and outbox. */
public interface Listing {

    List<StoredComplaint> list(ComplaintQuery query);
}
