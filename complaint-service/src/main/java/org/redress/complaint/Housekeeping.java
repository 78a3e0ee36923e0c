package org.redress.complaint;

import org.redress.complaint.lifecycle.CloseNotified;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What is due without anybody asking for it. */
@Component
class Housekeeping {

    private final CloseNotified closing;

    Housekeeping(CloseNotified closing) {
        this.closing = closing;
    }

    @Scheduled(fixedDelayString = "${redress.ending.close-every:60s}")
    void closeNotified() {
        closing.closeDue();
    }
}
