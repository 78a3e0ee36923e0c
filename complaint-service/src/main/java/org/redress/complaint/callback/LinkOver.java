package org.redress.complaint.callback;

/** The link was ours, but there is nothing to answer by it any more. */
public final class LinkOver extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
