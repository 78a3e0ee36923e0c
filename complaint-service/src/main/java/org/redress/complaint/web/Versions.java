package org.redress.complaint.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A complaint's version as an entity tag. */
final class Versions {

    private Versions() {}

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** The versions that an If-Match header names; empty when any will do. */
    static Optional<Set<String>> named(String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(ifMatch.split(",", -1))
                .map(tag -> tag.strip().replaceAll("^\"|\"$", ""))
                .collect(Collectors.toSet()));
    }
}
