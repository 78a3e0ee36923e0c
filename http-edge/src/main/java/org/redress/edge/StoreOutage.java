package org.redress.edge;

import com.mongodb.MongoClientException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/**
 * Tells a store that is away, which a caller can wait for, from a fault of ours. The cause decides: Spring has no name
 * of its own for a connection pool that was cleared while a request waited in it.
 */
final class StoreOutage {

    private static final List<Class<? extends Throwable>> OUTAGES = List.of(
            MongoClientException.class,
            MongoSocketException.class,
            MongoNotPrimaryException.class,
            MongoNodeIsRecoveringException.class,
            MongoInterruptedException.class,
            DataAccessResourceFailureException.class,
            TransientDataAccessException.class);

    private StoreOutage() {}

    static boolean isCauseOf(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var candidate = cause;
            if (OUTAGES.stream().anyMatch(outage -> outage.isInstance(candidate))) {
                return true;
            }
        }
        return false;
    }
}
