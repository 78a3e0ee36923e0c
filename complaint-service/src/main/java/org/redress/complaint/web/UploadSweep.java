package org.redress.complaint.web;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.redress.complaint.attachment.SweepUnclaimed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears away what uploads leave behind when a process is killed; by wall time, like all that no deadline depends on. */
@Component
class UploadSweep {

    private static final Logger LOG = LoggerFactory.getLogger(UploadSweep.class);

    private final Uploads uploads;
    private final SweepUnclaimed unclaimed;

    UploadSweep(Uploads uploads, SweepUnclaimed unclaimed) {
        this.uploads = uploads;
        this.unclaimed = unclaimed;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void clear() {
        try {
            uploads.removeAbandoned(Instant.now());
            unclaimed.sweep(Instant.now());
        } catch (IOException | RuntimeException failure) {
            LOG.warn("Clearing up after uploads put off: {}", failure.getClass().getName());
        }
    }
}
