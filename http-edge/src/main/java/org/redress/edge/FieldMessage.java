package org.redress.edge;

/** What is wrong with one field, in the reader's language. */
public record FieldMessage(String field, String code, String message) {}
