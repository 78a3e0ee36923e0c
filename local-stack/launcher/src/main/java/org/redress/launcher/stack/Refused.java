package org.redress.launcher.stack;

/** Something the user can understand and mend; the message is one line and is all that is shown. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }
}
