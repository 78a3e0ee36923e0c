package org.redress.notification.preference;

import java.util.EnumSet;
import java.util.Set;
import org.redress.notification.notice.model.Milestone;

/**
 * How one account wants to be written to.
 *
 * @param language null: as the complaint says
 * @param notByMail what is told in the inbox only
 */
public record Preferences(String language, Set<Milestone> notByMail) {

    static final Preferences NONE = new Preferences(null, Set.of());

    public Preferences {
        notByMail = Set.copyOf(notByMail);
    }

    boolean isWanted(Milestone milestone) {
        return !notByMail.contains(milestone);
    }

    /** In the order of the milestones. */
    public Set<Milestone> sorted() {
        return notByMail.isEmpty() ? Set.of() : EnumSet.copyOf(notByMail);
    }
}
