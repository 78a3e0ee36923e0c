package org.redress.portal.supervision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.portal.services.ClockRow;
import org.redress.portal.services.Deadlines;
import org.redress.portal.services.Page;
import org.springframework.stereotype.Component;

/** The open clocks of a department or of the centre, earliest due first. */
@Component
class OpenClocks {

    private static final int ENOUGH = 25;
    /** Most calls for one page: many late ones may stand before the first that is due soon. */
    private static final int CALLS = 8;

    private final Deadlines deadlines;

    OpenClocks(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** {@code owner}: whose, as notification-service's condition. A page may hold fewer than there is room for. */
    Page<ClockRow> page(Map<String, String> owner, Filter filter, String cursor) {
        List<ClockRow> shown = new ArrayList<>();
        var next = cursor;
        var calls = 0;
        do {
            var page = deadlines.list(conditions(owner, next));
            page.items().stream().filter(filter::takes).forEach(shown::add);
            next = filter.isPast(page.items()) ? null : page.next();
            calls++;
        } while (next != null && shown.size() < ENOUGH && calls < CALLS);
        return new Page<>(shown, next);
    }

    private static Map<String, String> conditions(Map<String, String> owner, String cursor) {
        Map<String, String> conditions = new HashMap<>(owner);
        conditions.put("open", "true");
        conditions.put("silent", "false");
        conditions.put("sort", "dueAt");
        conditions.put("limit", Integer.toString(ENOUGH));
        if (cursor != null) {
            conditions.put("cursor", cursor);
        }
        return conditions;
    }
}
