package org.redress.localstack.testing;

/** A broker or a store that a test may take away and bring back; address and data stay the same. */
public interface Part extends AutoCloseable {

    /** What clients connect to: bootstrap servers, or the base URI of the store. */
    String address();

    /** Gone as after a crash or an unplugged cable: clients get no answer until {@link #start}. */
    void stop();

    /** Back, with everything that was acknowledged before. */
    void start();

    @Override
    void close();
}
