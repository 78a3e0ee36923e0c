package org.redress.notification.delivery;

import org.redress.notification.BackgroundLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for notices that are due; an outage of the store is waited out. */
final class DeliveryLoop extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryLoop.class);

    private final Lanes lanes;

    DeliveryLoop(Lanes lanes) {
        super("notice-delivery");
        this.lanes = lanes;
    }

    @Override
    protected void round() throws InterruptedException {
        try {
            lanes.distribute();
        } catch (RuntimeException away) {
            LOG.warn("Notices not looked for: {}", away.getClass().getName());
        }
        lanes.rest();
    }
}
