package org.redress.portal.live;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A notice in one sentence that a page can say aloud. */
@Component
class Arrival {

    private final JsonMapper json;
    private final MessageSource messages;

    Arrival(JsonMapper json, MessageSource messages) {
        this.json = json;
        this.messages = messages;
    }

    private record Notice(String number, String title) {}

    /** Null when {@code notice} is not one. */
    String told(String notice, Locale language) {
        try {
            var arrived = json.readValue(notice, Notice.class);
            return messages.getMessage(
                    "live.arrived", new Object[] {oneLine(arrived.number()), oneLine(arrived.title())}, language);
        } catch (JacksonException noNotice) {
            return null;
        }
    }

    private static String oneLine(String text) {
        return text == null ? "" : text.replaceAll("\\R", " ");
    }
}
