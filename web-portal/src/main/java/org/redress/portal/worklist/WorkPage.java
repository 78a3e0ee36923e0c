package org.redress.portal.worklist;

import java.util.List;
import org.redress.portal.services.Service;

/** Part of a list of work; {@code missing} names the service that the time left could not be had from. */
public record WorkPage(List<DueRow> items, String next, Service missing) {

    /** "7", or "25+" when the list goes on. */
    public String count() {
        return items.size() + (next == null ? "" : "+");
    }
}
