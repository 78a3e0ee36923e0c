package org.redress.notification.deadline.yaml;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.EventTypes;

/** A policy names an event as the contracts do, {@code ComplaintFiled} or {@code redress.complaint.filed.v1}. */
final class EventNames {

    private static final Map<String, Class<? extends ComplaintEvent>> BY_RECORD = EventTypes.all().values().stream()
            .filter(ComplaintEvent.class::isAssignableFrom)
            .<Class<? extends ComplaintEvent>>map(type -> type.asSubclass(ComplaintEvent.class))
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private EventNames() {}

    static Class<? extends ComplaintEvent> of(String name) {
        var byRecord = BY_RECORD.get(name);
        if (byRecord != null) {
            return byRecord;
        }
        return EventTypes.classOf(name)
                .filter(ComplaintEvent.class::isAssignableFrom)
                .<Class<? extends ComplaintEvent>>map(type -> type.asSubclass(ComplaintEvent.class))
                .orElseThrow(() -> new IllegalArgumentException("no event of a complaint is called " + name));
    }
}
