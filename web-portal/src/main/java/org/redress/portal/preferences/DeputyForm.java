package org.redress.portal.preferences;

import java.util.HashMap;
import java.util.Map;

/** A deputy as typed; an empty field is not sent, so that the service says that it is missing. */
public record DeputyForm(String kind, String account, String department, String from, String until) {

    static final DeputyForm EMPTY = new DeputyForm("account", "", "", "", "");

    Map<String, String> naming() {
        var naming = new HashMap<String, String>();
        put(naming, "kind", kind);
        put(naming, "deputy", "department".equals(kind) ? department : account);
        put(naming, "from", from);
        put(naming, "until", until);
        return naming;
    }

    private static void put(Map<String, String> naming, String field, String typed) {
        if (typed != null && !typed.isBlank()) {
            naming.put(field, typed.strip());
        }
    }
}
