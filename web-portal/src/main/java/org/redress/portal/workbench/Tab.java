package org.redress.portal.workbench;

import java.util.Locale;
import java.util.stream.Stream;

/** What the workbench shows: everything to do, or one state of it. */
enum Tab {
    TODO("ASSIGNED,IN_PROGRESS"),
    SIGN_FOR("ASSIGNED"),
    IN_PROGRESS("IN_PROGRESS"),
    SUBMITTED("PENDING_REVIEW");

    private final String states;

    Tab(String states) {
        this.states = states;
    }

    /** As complaint-service takes them. */
    String states() {
        return states;
    }

    /** In addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Tab of(String code) {
        return Stream.of(values())
                .filter(tab -> tab.code().equals(code))
                .findFirst()
                .orElse(TODO);
    }
}
