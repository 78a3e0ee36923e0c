package org.redress.complaint.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.function.Function;
import org.bson.Document;

/** Small steps between Java's values and BSON's. */
final class Values {

    private Values() {}

    static <T, R> R maybe(T value, Function<T, R> mapping) {
        return value == null ? null : mapping.apply(value);
    }

    static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    static Date date(Instant instant) {
        return maybe(instant, Date::from);
    }

    static Instant instant(Document stored, String field) {
        return maybe(stored.getDate(field), Date::toInstant);
    }

    static long number(Document stored, String field) {
        return stored.get(field, Number.class).longValue();
    }

    static Integer whole(Document stored, String field) {
        return maybe(stored.get(field, Number.class), Number::intValue);
    }
}
