package org.redress.complaint.web;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Takes an amount as text or as a number, digit by digit as it was written. */
final class DecimalText extends StdScalarDeserializer<String> {

    DecimalText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> context.readValue(parser, String.class);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getString();
            default -> (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
        };
    }
}
