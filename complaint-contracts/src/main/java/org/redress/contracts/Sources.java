package org.redress.contracts;

/** {@code ce_source}: the document that emits, which is also the scope of its sequence. */
public final class Sources {

    public static final String COMPLAINTS = "/complaints/";
    public static final String ROUTING = "/routing/";
    public static final String DEADLINES = "/deadlines/";
    public static final String DIRECTORY = "/directory/";

    private Sources() {}
}
