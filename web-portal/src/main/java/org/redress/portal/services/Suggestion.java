package org.redress.portal.services;

import java.util.List;

/** A department that the text of a complaint hints at, from 0 to 1 how surely, and the words that say so. */
public record Suggestion(String department, double confidence, List<String> words) {}
