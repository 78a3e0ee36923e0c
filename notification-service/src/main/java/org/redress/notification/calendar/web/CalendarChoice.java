package org.redress.notification.calendar.web;

import org.redress.notification.calendar.web.ComputeRequest.InlineCalendar;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** A calendar by name or written out; one of the two is null. */
record CalendarChoice(String name, InlineCalendar inline) {

    /** Text is a name, an object a calendar. */
    static final class Reader extends ValueDeserializer<CalendarChoice> {

        @Override
        public CalendarChoice deserialize(JsonParser parser, DeserializationContext context) {
            return parser.hasToken(JsonToken.VALUE_STRING)
                    ? new CalendarChoice(parser.getString(), null)
                    : new CalendarChoice(null, context.readValue(parser, InlineCalendar.class));
        }
    }
}
