package org.redress.e2e.browser;

import java.nio.file.Path;
import java.util.Optional;

/** Pictures for the documentation; {@code ./redress screenshots} wants them. */
final class Screenshots {

    private Screenshots() {}

    /** The system property {@code redress.screenshots}; empty when no pictures are wanted. */
    static Optional<Path> folder() {
        return Optional.ofNullable(System.getProperty("redress.screenshots"))
                .filter(name -> !name.isBlank())
                .map(Path::of);
    }
}
