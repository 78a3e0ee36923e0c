package org.redress.portal.services;

import java.time.Duration;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The directory as last read: asked for again every minute, kept while it cannot be had. */
@Component
public class Directories {

    private static final long FRESH = Duration.ofMinutes(1).toNanos();

    private final Caller complaints;
    private volatile Known known = new Known(Directory.UNKNOWN, System.nanoTime() - FRESH);

    Directories(Callers callers) {
        this.complaints = callers.of(Service.COMPLAINT);
    }

    private record Known(Directory directory, long at) {}

    public Directory current() {
        var last = known;
        if (System.nanoTime() - last.at() < FRESH) {
            return last.directory();
        }
        try {
            last = new Known(
                    complaints.get(new ParameterizedTypeReference<Directory>() {}, "/api/directory"),
                    System.nanoTime());
            known = last;
        } catch (ServiceDown down) {
            return last.directory();
        }
        return last.directory();
    }
}
