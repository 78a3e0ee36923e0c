package org.redress.routing.rule.model;

import java.util.List;
import java.util.Objects;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Priority;

/** What a rule says; a null {@code handlingClass} leaves the complaint's own as it is. */
public record Outcome(String lead, List<String> coHandlers, HandlingClass handlingClass, Priority priority) {

    public Outcome {
        Objects.requireNonNull(lead);
        Objects.requireNonNull(priority);
        coHandlers = List.copyOf(coHandlers);
    }
}
