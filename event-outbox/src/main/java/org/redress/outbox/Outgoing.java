package org.redress.outbox;

import java.util.Map;
import org.redress.contracts.RedressEvent;

/** An event to publish and its CloudEvents extension attributes, by name without the {@code ce_} prefix. */
public record Outgoing(RedressEvent event, Map<String, String> extensions) {

    public static Outgoing of(RedressEvent event) {
        return new Outgoing(event, Map.of());
    }
}
