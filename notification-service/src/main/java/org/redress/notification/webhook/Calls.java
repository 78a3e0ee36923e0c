package org.redress.notification.webhook;

import java.net.URI;
import java.util.Optional;
import org.redress.notification.webhook.model.Endpoint;
import org.redress.notification.webhook.model.Message;

/** Port: calls of endpoints, to addresses only that are nobody's but the public's. */
public interface Calls {

    /** Returns within bounded time. */
    Answer call(Endpoint endpoint, Message message);

    /** Why this address must not be called, as a code; empty when it may be as far as is known now. */
    Optional<String> objection(URI url);

    /**
     * @param status of the HTTP answer; 0 when there was none
     * @param failure a code, perhaps with a number after it; null when it was delivered
     */
    record Answer(int status, String failure) {

        /** By HTTP the endpoint says that it will never be there again. */
        public static final int GONE = 410;

        /** The address is one that must not be called. */
        public static final String FORBIDDEN_ADDRESS = "internal-address";

        public boolean isDelivered() {
            return failure == null;
        }
    }
}
