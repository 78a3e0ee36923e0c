package org.redress.edge;

import java.util.List;
import java.util.function.Function;

/** One page of a list; {@code next} continues it and is null at the end. */
public record Page<T>(List<T> items, String next) {

    /**
     * Makes a page of up to one row more than asked for.
     *
     * @param rows read with {@link Paging#limit()} + 1
     * @param cursor where the next page begins, of this page's last row
     */
    public static <T> Page<T> of(List<T> rows, Paging paging, Function<T, String> cursor) {
        if (rows.size() <= paging.limit()) {
            return new Page<>(List.copyOf(rows), null);
        }
        var items = List.copyOf(rows.subList(0, paging.limit()));
        return new Page<>(items, cursor.apply(items.get(items.size() - 1)));
    }
}
