package org.redress.routing.suggestion;

import java.util.Optional;
import java.util.UUID;

/** Port: what complainants wrote, asked for each time anew; whoever asks keeps and logs nothing of it. */
public interface Texts {

    /** Title, narrative and request; empty when the complaint or its texts are gone. */
    Optional<String> of(UUID complaintId);

    /** They cannot be had at the moment. */
    final class Away extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Away(String reason) {
            super(reason);
        }
    }
}
