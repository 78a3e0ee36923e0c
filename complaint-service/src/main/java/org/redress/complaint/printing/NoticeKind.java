package org.redress.complaint.printing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.ComplaintEvent.ComplaintAccepted;
import org.redress.contracts.ComplaintEvent.ComplaintConcluded;
import org.redress.contracts.ComplaintEvent.ComplaintNotAccepted;
import org.redress.contracts.ComplaintEvent.SupplementRequested;
import org.redress.contracts.EventTypes;

/** The written notices a complainant gets, each of which an event brings about. */
public enum NoticeKind {
    SUPPLEMENT(SupplementRequested.class),
    ACCEPTANCE(ComplaintAccepted.class),
    NON_ACCEPTANCE(ComplaintNotAccepted.class),
    RESULT(ComplaintConcluded.class);

    private final String eventType;
    private final String wireName = name().toLowerCase(Locale.ROOT).replace('_', '-');

    NoticeKind(Class<? extends ComplaintEvent> event) {
        this.eventType = EventTypes.nameOf(event);
    }

    String eventType() {
        return eventType;
    }

    /** The name in addresses, such as {@code non-acceptance}. */
    public String wireName() {
        return wireName;
    }

    public static Optional<NoticeKind> named(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName.equals(wireName))
                .findFirst();
    }
}
