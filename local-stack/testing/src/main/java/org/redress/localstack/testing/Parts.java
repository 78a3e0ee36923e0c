package org.redress.localstack.testing;

/** A broker and a store that belong together. */
public interface Parts extends AutoCloseable {

    Part broker();

    Part store();

    default String kafkaServers() {
        return broker().address();
    }

    /** Without a database. */
    default String mongoUri() {
        return store().address();
    }

    @Override
    default void close() {
        broker().close();
        store().close();
    }
}
