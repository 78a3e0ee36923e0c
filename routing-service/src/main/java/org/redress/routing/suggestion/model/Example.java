package org.redress.routing.suggestion.model;

/** A text and what it turned out to be. */
public record Example(String text, String label) {}
