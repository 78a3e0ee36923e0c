package org.redress.portal.services;

import java.time.Instant;
import java.util.UUID;

/** A file of a complaint; {@code addedBy} is a role, {@code name} null once it was anonymised. */
public record Attachment(UUID id, String name, String mediaType, long size, String addedBy, Instant addedAt) {

    private static final int KILO = 1024;

    /** Such as "48 kB" or "3.2 MB"; the same in both languages. */
    public String sizeInWords() {
        return size < KILO * KILO
                ? Math.max(1, size / KILO) + " kB"
                : Math.round(size * 10.0 / (KILO * KILO)) / 10.0 + " MB";
    }
}
