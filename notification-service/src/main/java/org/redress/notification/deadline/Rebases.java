package org.redress.notification.deadline;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.redress.notification.deadline.model.Clocks;
import org.redress.notification.deadline.model.Rebase;

/** Port: orders to count running clocks anew, and the clocks they are about. */
public interface Rebases {

    /** Notes the order first, then gives it to every complaint with open clocks. */
    void order(Ordered ordered);

    /** Newest first. */
    List<Ordered> all();

    /** All complaints with open clocks. */
    void forEachOpen(Consumer<Clocks> action);

    /**
     * @param by an account's id
     * @param given whether every complaint has it; if not, the order may be repeated
     */
    record Ordered(
            Rebase order,
            String reason,
            Instant at,
            String by,
            int policyVersion,
            String calendarVersion,
            boolean given) {}
}
