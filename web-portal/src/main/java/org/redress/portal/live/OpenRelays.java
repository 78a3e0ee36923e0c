package org.redress.portal.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The open relays, oldest first, and whose they are. */
final class OpenRelays {

    private final Map<Relay, String> sessions = new LinkedHashMap<>();

    synchronized int count() {
        return sessions.size();
    }

    /** Returns the oldest ones of the session that are now too many. */
    synchronized List<Relay> add(String session, Relay relay, int mostOfSession) {
        sessions.put(relay, session);
        var own = of(session);
        return own.subList(0, Math.max(0, own.size() - mostOfSession));
    }

    synchronized void remove(Relay relay) {
        sessions.remove(relay);
    }

    synchronized List<Relay> of(String session) {
        return sessions.entrySet().stream()
                .filter(one -> one.getValue().equals(session))
                .map(Map.Entry::getKey)
                .toList();
    }

    synchronized List<Relay> all() {
        return new ArrayList<>(sessions.keySet());
    }
}
