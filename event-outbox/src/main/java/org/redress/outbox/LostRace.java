package org.redress.outbox;

/** A compare-and-set found the document changed by somebody else: read it again and decide anew. */
public class LostRace extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
