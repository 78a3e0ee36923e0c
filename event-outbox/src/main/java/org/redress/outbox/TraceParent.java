package org.redress.outbox;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** W3C trace context across Kafka: what is written while an event is handled belongs to that event's trace. */
final class TraceParent {

    private static final HexFormat HEX = HexFormat.of();
    private static final int TRACE_ID_START = 3;
    private static final int TRACE_ID_END = 35;
    private static final int LENGTH = 55;
    private static final ThreadLocal<String> HANDLED = new ThreadLocal<>();

    private TraceParent() {}

    static void whileHandling(String traceParent, Runnable work) {
        HANDLED.set(traceParent);
        try {
            work.run();
        } finally {
            HANDLED.remove();
        }
    }

    static String next() {
        var handled = HANDLED.get();
        var traceId = handled != null && handled.length() == LENGTH
                ? handled.substring(TRACE_ID_START, TRACE_ID_END)
                : randomHex(16);
        return "00-" + traceId + "-" + randomHex(8) + "-01";
    }

    private static String randomHex(int bytes) {
        var random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        return HEX.formatHex(random);
    }
}
