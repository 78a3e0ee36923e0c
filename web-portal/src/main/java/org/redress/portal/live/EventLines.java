package org.redress.portal.live;

import java.util.StringJoiner;

/** Puts the lines of an event stream together to events, as its standard (HTML, "server-sent events") says. */
final class EventLines {

    private final Receiver receiver;
    private String id;
    private String name = "";
    private StringJoiner data;

    EventLines(Receiver receiver) {
        this.receiver = receiver;
    }

    /** What the lines amount to. */
    interface Receiver {

        /** {@code id} null when the stream has named none so far. */
        void event(String id, String name, String data);

        /** Nothing happened, and the connection is alive. */
        void keepAlive();
    }

    void add(String line) {
        if (line.isEmpty()) {
            dispatch();
        } else if (line.startsWith(":")) {
            receiver.keepAlive();
        } else {
            var colon = line.indexOf(':');
            var field = colon < 0 ? line : line.substring(0, colon);
            var value = colon < 0 ? "" : line.substring(colon + 1);
            set(field, value.startsWith(" ") ? value.substring(1) : value);
        }
    }

    private void set(String field, String value) {
        switch (field) {
            case "id" -> id = value;
            case "event" -> name = value;
            case "data" -> {
                data = data == null ? new StringJoiner("\n") : data;
                data.add(value);
            }
            default -> {} // the standard: ignore what you do not know
        }
    }

    private void dispatch() {
        if (data != null) {
            receiver.event(id, name, data.toString());
        }
        name = "";
        data = null;
    }
}
