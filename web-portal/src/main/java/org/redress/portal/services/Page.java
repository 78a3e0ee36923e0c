package org.redress.portal.services;

import java.util.List;

/** Part of a list; {@code next} continues it, null at its end. */
public record Page<T>(List<T> items, String next) {}
