package org.redress.outbox;

/** A store of the service that needs indexes; they are created as soon as the database answers, however late that is. */
@FunctionalInterface
public interface IndexedStore {

    /** May be called again after a failure. */
    void createIndexes();
}
