package org.redress.contracts;

import java.time.Instant;
import java.util.List;

/**
 * The present entry of a code list; published by routing-service only, on a compacted topic keyed by {@link #code()}.
 * Codes are unique over all three lists. {@code position} orders a list for people; null in entries published before there
 * was one.
 */
public sealed interface DirectoryEvent extends RedressEvent {

    String code();

    /** {@code aliases} are other names a complainant may write; {@code successor} takes over when not active. */
    record DepartmentPublished(
            String code,
            Instant occurredAt,
            String zh,
            String en,
            List<String> aliases,
            String parent,
            String successor,
            boolean active,
            Integer position)
            implements DirectoryEvent {}

    /** {@code transferTo} is set for matters this centre must hand to another agency, such as discipline inspection. */
    record CategoryPublished(
            String code,
            Instant occurredAt,
            String zh,
            String en,
            Kind kind,
            HandlingClass handlingClass,
            String transferTo,
            boolean active,
            Integer position)
            implements DirectoryEvent {}

    record RegionPublished(String code, Instant occurredAt, String zh, String en, boolean active, Integer position)
            implements DirectoryEvent {}

    /** How many entries a full copy holds at the least: a reader with fewer is not ready. */
    record DirectoryCompleted(String code, Instant occurredAt, int departments, int categories, int regions)
            implements DirectoryEvent {

        public static final String CODE = "DIRECTORY";
    }
}
