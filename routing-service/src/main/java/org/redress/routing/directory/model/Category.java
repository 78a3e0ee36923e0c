package org.redress.routing.directory.model;

import java.util.Objects;
import org.redress.contracts.HandlingClass;
import org.redress.contracts.Kind;
import org.redress.routing.language.Words;

/**
 * What a complaint is about. A null {@code kind} fits both kinds; {@code parent} is the wider category it belongs to;
 * {@code transferTo} names the agency outside this directory that such matters must be handed to.
 */
public record Category(
        String code,
        Words name,
        Kind kind,
        HandlingClass handlingClass,
        String parent,
        String transferTo,
        boolean active,
        int version)
        implements Entry {

    public Category {
        Objects.requireNonNull(code);
        Objects.requireNonNull(name);
        Objects.requireNonNull(handlingClass);
    }
}
