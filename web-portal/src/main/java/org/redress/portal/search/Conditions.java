package org.redress.portal.search;

import java.util.HashMap;
import java.util.Map;

/** What was asked for on the page of results; empty texts ask nothing. */
record Conditions(String q, String status, String category, String department) {

    private static final String ROWS = "25";

    Conditions {
        q = q == null ? "" : q.strip();
    }

    public boolean isEmpty() {
        return q.isEmpty();
    }

    /** As complaint-service names them. */
    Map<String, String> from(String cursor) {
        Map<String, String> asked = new HashMap<>(Map.of("q", q, "limit", ROWS));
        put(asked, "status", status);
        put(asked, "category", category);
        put(asked, "department", department);
        put(asked, "cursor", cursor);
        return asked;
    }

    private static void put(Map<String, String> asked, String name, String value) {
        if (value != null && !value.isBlank()) {
            asked.put(name, value);
        }
    }
}
