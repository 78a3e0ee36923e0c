package org.redress.routing.directory.model;

/** What is wrong with a field of an entry; {@code code} is that of a message. */
public record Flaw(String field, String code) {}
