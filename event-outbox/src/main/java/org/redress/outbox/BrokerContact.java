package org.redress.outbox;

/** Whether the broker answered lately; fed by the sends themselves. */
final class BrokerContact {

    private volatile boolean up = true;

    boolean isUp() {
        return up;
    }

    void answered() {
        up = true;
    }

    void failed(Throwable failure) {
        if (InfrastructureFailure.isCauseOf(failure)) {
            up = false;
        }
    }
}
