package org.redress.outbox;

import java.util.Optional;
import org.redress.contracts.EventTypes;
import org.redress.contracts.RedressEvent;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Events as JSON: fields a newer producer added are ignored, due instants keep the offset they were written with. */
public final class EventJson {

    private final JsonMapper json = JsonMapper.builder()
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public String write(RedressEvent event) {
        return json.writeValueAsString(event);
    }

    /** Empty when the wire name is not known here; throws when the data does not fit its name. */
    public Optional<RedressEvent> read(String type, byte[] data) {
        return EventTypes.classOf(type).map(eventClass -> json.readValue(data, eventClass));
    }
}
