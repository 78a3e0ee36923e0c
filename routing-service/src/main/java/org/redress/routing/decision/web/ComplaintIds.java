package org.redress.routing.decision.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;

/** Ids in an address, separated by commas. */
final class ComplaintIds {

    static final int MOST = 200;

    private static final String FIELD = "complaintId";

    private ComplaintIds() {}

    static Set<UUID> of(String text) {
        var ids = new LinkedHashSet<UUID>();
        try {
            for (var part : text.split(",", -1)) {
                ids.add(UUID.fromString(part.strip()));
            }
        } catch (IllegalArgumentException noId) {
            throw Problem.invalid(List.of(FieldError.of(FIELD, "wrong-format")));
        }
        if (ids.size() > MOST) {
            throw Problem.invalid(List.of(FieldError.of(FIELD, "too-many", MOST)));
        }
        return ids;
    }
}
