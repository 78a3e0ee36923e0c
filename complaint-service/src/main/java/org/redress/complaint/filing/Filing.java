package org.redress.complaint.filing;

import java.util.Map;
import org.redress.complaint.model.Facts;
import org.redress.complaint.model.TextField;

/** A complaint whose contents have been checked. {@code facts.receivedAt()} is null when it came in just now. */
public record Filing(Facts facts, Map<TextField, String> texts, boolean transferRequired) {

    public Filing {
        texts = Map.copyOf(texts);
    }
}
