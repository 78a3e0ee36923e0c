package org.redress.complaint.model;

import java.util.Map;
import org.redress.contracts.ComplaintEvent;

/** One thing that happens: the fact everybody may know, and what people wrote, which stays here. */
public record Step(ComplaintEvent event, Map<TextField, String> texts) {

    public Step {
        texts = Map.copyOf(texts);
    }

    static Step of(ComplaintEvent event) {
        return new Step(event, Map.of());
    }
}
