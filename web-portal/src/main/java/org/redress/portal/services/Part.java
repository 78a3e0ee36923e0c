package org.redress.portal.services;

import java.util.function.Supplier;

/** What a page shows beside its main matter: either there, or missing because a service is down. */
public record Part<T>(T value, Service missing) {

    /** Anything but an outage is not for this page to swallow. */
    public static <T> Part<T> of(Supplier<T> asked) {
        try {
            return new Part<>(asked.get(), null);
        } catch (ServiceDown down) {
            return new Part<>(null, down.service());
        }
    }

    public T or(T otherwise) {
        return value == null ? otherwise : value;
    }
}
