package org.redress.routing.directory.web;

import org.redress.routing.directory.ChangeDirectory.Wanted;

/** An entry in a request, in the form in which it is read. */
interface Described {

    /** May be null where the address names it. */
    String code();

    /** That was read; null for whichever is there, 0 for none. */
    Integer version();

    Wanted under(String code);
}
