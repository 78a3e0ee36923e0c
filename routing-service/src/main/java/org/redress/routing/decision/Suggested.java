package org.redress.routing.decision;

import java.util.List;

/**
 * What the text of a complaint hints at; never decides. {@code away}: the text could not be had, so that nothing is known
 * rather than nothing said.
 */
public record Suggested(List<Suggestion> suggestions, boolean away) {

    public static final Suggested NOTHING = new Suggested(List.of(), false);

    static final Suggested AWAY = new Suggested(List.of(), true);

    /**
     * A department that may lead.
     *
     * @param confidence 0 to 1
     * @param words what in the text speaks for it, most telling first
     */
    public record Suggestion(String department, double confidence, List<String> words) {}
}
