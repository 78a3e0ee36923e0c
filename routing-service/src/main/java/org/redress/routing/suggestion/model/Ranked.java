package org.redress.routing.suggestion.model;

import java.util.List;

/**
 * A label and how much speaks for it.
 *
 * @param confidence 0 to 1, over all labels 1
 * @param words what in the text speaks for it most, most telling first
 */
public record Ranked(String label, double confidence, List<String> words) {}
