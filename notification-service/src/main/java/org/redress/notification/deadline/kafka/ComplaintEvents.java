package org.redress.notification.deadline.kafka;

import org.redress.contracts.ComplaintEvent;
import org.redress.contracts.RedressEvent;
import org.redress.notification.deadline.KeepClocks;
import org.redress.outbox.EventHandler;
import org.redress.outbox.ReceivedEvent;

/** Translates and delegates. No business rule lives here. */
final class ComplaintEvents implements EventHandler {

    private final KeepClocks clocks;

    ComplaintEvents(KeepClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public boolean handle(ReceivedEvent received, RedressEvent event) {
        return event instanceof ComplaintEvent happened && clocks.on(happened, received);
    }
}
