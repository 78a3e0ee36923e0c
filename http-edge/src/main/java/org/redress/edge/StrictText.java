package org.redress.edge;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Takes text for text only, never a number or a truth value, and only text that can be stored and shown as written. */
final class StrictText extends StdScalarDeserializer<String> {

    StrictText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
        }
        var text = parser.getString();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == 0 || isUnpaired(text, i)) {
                return (String) context.handleWeirdStringValue(String.class, "", "not well-formed text");
            }
        }
        return text;
    }

    private static boolean isUnpaired(String text, int at) {
        var c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
