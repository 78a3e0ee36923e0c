package org.redress.notification.delivery;

/** What became of one attempt. Reasons are short codes, for people to read and never personal. */
public sealed interface Outcome {

    /** Null when there is nothing to explain. */
    String reason();

    record Delivered() implements Outcome {

        @Override
        public String reason() {
            return null;
        }
    }

    /** Not now; another attempt may succeed. */
    record Retry(String reason) implements Outcome {}

    /** No attempt will ever succeed. */
    record Refused(String reason) implements Outcome {}

    /** There is nobody to send it to, or they do not want it. */
    record Skipped(String reason) implements Outcome {}
}
