package org.redress.complaint;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.redress.complaint.retention.EraseExpired;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every minute of wall time erases what has become due by the business clock. */
@Component
class RetentionSweep {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionSweep.class);

    private final EraseExpired expired;
    private final Counter erased;

    RetentionSweep(EraseExpired expired, MeterRegistry meters) {
        this.expired = expired;
        this.erased = meters.counter("redress.retention.erased");
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 60_000)
    void run() {
        try {
            for (var done = expired.batch(); done > 0; done = expired.batch()) {
                LOG.info("Personal data of {} complaints erased", done);
                erased.increment(done);
            }
        } catch (RuntimeException later) {
            LOG.warn("Retention put off: {}", later.getClass().getName());
        }
    }
}
