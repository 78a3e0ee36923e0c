package org.redress.contracts;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** CloudEvents 1.0 in Kafka's binary content mode: header names, and the forms of the values we choose. */
public final class CloudEventHeaders {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String TIME = "ce_time";
    public static final String SUBJECT = "ce_subject";
    /** Position within the source, from 1 without gaps. */
    public static final String SEQUENCE = "ce_sequence";
    /** Hash of the complaint's timeline entry that the event belongs to. */
    public static final String ENTRY_HASH = "ce_entryhash";

    public static final String CONTENT_TYPE = "content-type";
    public static final String TRACE_PARENT = "traceparent";

    public static final String SPEC_VERSION_1 = "1.0";
    public static final String JSON = "application/json";

    private static final int SEQUENCE_DIGITS = 10;

    private CloudEventHeaders() {}

    /** Zero-padded, so that text order is number order. */
    public static String sequence(long position) {
        var digits = Long.toString(position);
        return "0".repeat(Math.max(0, SEQUENCE_DIGITS - digits.length())) + digits;
    }

    /** The same event has the same id however often it is sent. */
    public static UUID id(String source, long position) {
        return UUID.nameUUIDFromBytes((source + "#" + position).getBytes(StandardCharsets.UTF_8));
    }
}
