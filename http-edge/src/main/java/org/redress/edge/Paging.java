package org.redress.edge;

import java.util.List;
import java.util.Optional;

/** How much of a list is asked for, and from where. */
public record Paging(int limit, Optional<List<String>> cursor) {

    private static final int DEFAULT = 50;
    private static final int MOST = 200;

    /** Both may be null. Refuses a limit outside 1 to 200 and a cursor that is none of ours, with 400. */
    public static Paging of(Integer limit, String cursor) {
        var rows = limit == null ? DEFAULT : limit;
        if (rows < 1 || rows > MOST) {
            throw Problem.invalid(List.of(Problem.FieldError.of("limit", "not-in-range", 1, MOST)));
        }
        return new Paging(rows, Optional.ofNullable(cursor).map(Cursor::parts));
    }
}
