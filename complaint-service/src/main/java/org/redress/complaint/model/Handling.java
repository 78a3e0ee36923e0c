package org.redress.complaint.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What runs beside the work on a complaint: since when an answer of the complainant is awaited (null: none is), the
 * extension somebody has asked for (null: none) and those granted so far.
 */
public record Handling(Instant infoAskedAt, ExtensionRequest extensionAsked, List<Extension> extensions) {

    public static final Handling NONE = new Handling(null, null, List.of());

    /** More time for {@code stage}, in working days. */
    public record Extension(String stage, int workingDays) {}

    /** {@code by} is the account that asked, which may not be the one that decides. */
    public record ExtensionRequest(Extension extension, String by) {}

    public Handling {
        extensions = List.copyOf(extensions);
    }

    Handling asked(Instant at) {
        return new Handling(at, extensionAsked, extensions);
    }

    Handling extensionAsked(ExtensionRequest request) {
        return new Handling(infoAskedAt, request, extensions);
    }

    Handling granted(Extension extension) {
        var all = new ArrayList<>(extensions);
        all.add(extension);
        return new Handling(infoAskedAt, null, all);
    }

    /** What was asked is void once the work has left the department; what was granted stays. */
    Handling withNothingOpen() {
        return new Handling(null, null, extensions);
    }

    List<Extension> grantedFor(String stage) {
        return extensions.stream()
                .filter(extension -> extension.stage().equals(stage))
                .toList();
    }
}
