package org.redress.routing.directory;

import org.redress.routing.directory.model.Directory;

/** Port: the code lists as they stand. */
public interface Directories {

    /** Fills the lists first if this is the first start. */
    Directory current();
}
