package org.redress.contracts;

/** The topics; each is written by exactly one service, in {@value #PARTITIONS} partitions, keyed by complaint id or code. */
public final class Topics {

    public static final String COMPLAINTS = "redress.complaints";
    public static final String ROUTING = "redress.routing";
    public static final String DEADLINES = "redress.deadlines";
    /** Compacted. */
    public static final String DIRECTORY = "redress.directory";

    public static final int PARTITIONS = 12;

    private Topics() {}

    /** Where a consumer puts what it could not process of a topic. */
    public static String deadLetters(String topic, String consumer) {
        return topic + "." + consumer + ".dlt";
    }
}
