package org.redress.routing.directory.model;

import java.util.List;
import java.util.Objects;
import org.redress.routing.language.Words;

/** A unit that may answer for complaints; {@code successor} takes over when it is no longer active. */
public record Department(
        String code,
        Words name,
        List<String> aliases,
        String parent,
        String successor,
        Office office,
        boolean active,
        int version)
        implements Entry {

    public Department {
        Objects.requireNonNull(code);
        Objects.requireNonNull(name);
        aliases = List.copyOf(aliases);
        office = office == null ? Office.UNKNOWN : office;
    }
}
