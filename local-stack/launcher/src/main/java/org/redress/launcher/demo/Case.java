package org.redress.launcher.demo;

import java.util.List;

/** What the demo knows so far of one complaint it filed. */
final class Case {

    /** Where the complaint waits or is handled. */
    enum Place {
        UNKNOWN,
        REVIEW,
        MANUAL_QUEUE,
        ASSIGNED,
        ENDED
    }

    /** {@code due} is a date in the legal zone. */
    record Clock(String stage, String due, boolean provisional, boolean open) {}

    final Row row;
    final String id;
    final String number;
    final boolean replayed;
    final long filingMillis;
    private final long filedNanos;

    Place place = Place.UNKNOWN;
    String department = "";
    String why = "";
    List<String> reviewReasons = List.of();
    List<Clock> clocks = List.of();
    String failure;
    Long assignedMillis;
    Long deadlinesMillis;

    Case(Row row, String id, String number, boolean replayed, long filingMillis) {
        this.row = row;
        this.id = id;
        this.number = number;
        this.replayed = replayed;
        this.filingMillis = filingMillis;
        this.filedNanos = System.nanoTime();
    }

    long millisSinceFiling() {
        return (System.nanoTime() - filedNanos) / 1_000_000;
    }

    boolean isPlaced() {
        return place != Place.UNKNOWN;
    }

    /** In review the centre's clock runs; once accepted the promise to the investor and the next step have one each. */
    boolean hasItsDeadlines() {
        return switch (place) {
            case UNKNOWN -> false;
            case REVIEW, ENDED -> has("ACCEPTANCE");
            case ASSIGNED -> has("CONCLUSION") && has("SIGN_FOR");
            case MANUAL_QUEUE -> has("CONCLUSION") && has("ASSIGNMENT");
        };
    }

    private boolean has(String stage) {
        return clocks.stream().anyMatch(clock -> clock.stage().equals(stage));
    }
}
