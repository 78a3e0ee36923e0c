package org.redress.complaint.attachment;

/** A file that is not taken, and why. */
public final class RefusedFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        EMPTY,
        TOO_LARGE,
        /** It can run when opened: programs, scripts, macros, active web content. */
        DANGEROUS,
        /** Harmless perhaps, but not among the kinds that are accepted. */
        UNSUPPORTED,
        /** Unpacked it would be too much: bytes, entries or archives within archives. */
        ARCHIVE_BOMB,
        /** Damaged or encrypted, so nobody can say what is in it. */
        ARCHIVE_UNREADABLE
    }

    private final Reason reason;

    public RefusedFile(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
