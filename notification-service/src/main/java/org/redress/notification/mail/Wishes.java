package org.redress.notification.mail;

import java.util.Locale;
import java.util.Optional;
import org.redress.notification.notice.model.Milestone;

/** Port: how the holder of an account wants to be written to. */
public interface Wishes {

    boolean isWanted(String account, Milestone milestone);

    /** Empty: as the complaint says. */
    Optional<Locale> language(String account);
}
