package org.redress.routing.directory.web;

import java.util.List;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;

/** The version that an editor has seen, as the headers of a request tell it. */
final class Seen {

    private static final String ANY = "*";

    private Seen() {}

    /** Null for whichever is there, 0 for none. */
    static Integer of(String ifMatch, String ifNoneMatch) {
        if (ANY.equals(ifNoneMatch)) {
            return 0;
        }
        return ifMatch == null || ifMatch.strip().equals(ANY) ? null : version(ifMatch);
    }

    private static Integer version(String ifMatch) {
        var tag = ifMatch.strip().replaceAll("^\"|\"$", "");
        if (!tag.matches("\\d{1,9}")) {
            throw Problem.invalid(List.of(FieldError.of("If-Match", "wrong-format")));
        }
        return Integer.valueOf(tag);
    }
}
