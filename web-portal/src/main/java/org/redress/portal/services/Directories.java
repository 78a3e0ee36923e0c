package org.redress.portal.services;

import java.time.Duration;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/**
 * The directory as last read: asked for again every minute, kept while it cannot be had. A page names dozens of codes,
 * so a service that is down is asked again after a pause only, not for each of them.
 */
@Component
public class Directories {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Caller complaints;
    private volatile Known known = new Known(Directory.UNKNOWN, System.nanoTime());

    Directories(Callers callers) {
        this.complaints = callers.of(Service.COMPLAINT);
    }

    /** {@code askAt}: the moment, by {@link System#nanoTime()}, from which it is to be asked for again. */
    private record Known(Directory directory, long askAt) {}

    public Directory current() {
        if (System.nanoTime() - known.askAt() >= 0) {
            known = read();
        }
        return known.directory();
    }

    private Known read() {
        try {
            var directory = complaints.get(new ParameterizedTypeReference<Directory>() {}, "/api/directory");
            return new Known(directory, System.nanoTime() + FRESH.toNanos());
        } catch (ServiceDown down) {
            return new Known(known.directory(), System.nanoTime() + PAUSE.toNanos());
        }
    }
}
