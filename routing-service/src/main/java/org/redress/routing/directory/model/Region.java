package org.redress.routing.directory.model;

import java.util.Objects;
import org.redress.routing.language.Words;

/** A county, a district or the city itself. */
public record Region(String code, Words name, boolean active, int version) implements Entry {

    public Region {
        Objects.requireNonNull(code);
        Objects.requireNonNull(name);
    }
}
