package org.redress.notification;

/** A collection that is looked into by more than {@code _id}. */
public interface IndexedStore {

    void createIndexes();
}
