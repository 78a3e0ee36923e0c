package org.redress.complaint.record;

/** The database holds something that this service never writes: somebody else has changed it. */
public final class UnreadableComplaint extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** {@code part} names what cannot be read, without its content. */
    public UnreadableComplaint(String part, Throwable cause) {
        super(part, cause);
    }
}
