package org.redress.notification.preference;

import java.util.Optional;

/** Port: the preferences of accounts. */
public interface PreferenceStore {

    Optional<Preferences> find(String account);

    void keep(String account, Preferences preferences);
}
