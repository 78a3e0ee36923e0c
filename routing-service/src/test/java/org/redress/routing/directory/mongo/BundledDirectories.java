package org.redress.routing.directory.mongo;

import org.redress.routing.directory.model.Directory;

/** The bundled code lists, without a database. */
public final class BundledDirectories {

    private BundledDirectories() {}

    public static Directory directory() {
        return new Directory(BundledDirectory.read().entries().stream()
                .map(EntryDocument::toModel)
                .toList());
    }
}
