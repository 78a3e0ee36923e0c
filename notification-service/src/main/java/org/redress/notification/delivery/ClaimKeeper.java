package org.redress.notification.delivery;

import java.util.concurrent.TimeUnit;
import org.redress.notification.BackgroundLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps up the claims of what waits or is under way here, however slow its destination is. */
final class ClaimKeeper extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimKeeper.class);
    private static final int TIMES_A_LEASE = 3;

    private final Lanes lanes;
    private final long everyMillis;

    ClaimKeeper(Lanes lanes, DeliverySettings settings) {
        super("notice-claims");
        this.lanes = lanes;
        this.everyMillis = settings.lease().toMillis() / TIMES_A_LEASE;
    }

    @Override
    protected void round() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(everyMillis);
        try {
            lanes.keepClaims();
        } catch (RuntimeException away) {
            LOG.warn("Claims not kept up: {}", away.getClass().getName());
        }
    }
}
