package org.redress.outbox;

import com.mongodb.MongoClientException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.List;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** Tells an outage, which is waited out, from a fault in the record or in our code. */
final class InfrastructureFailure {

    private static final List<Class<? extends Throwable>> OUTAGES = List.of(
            MongoTimeoutException.class,
            MongoSocketException.class,
            MongoNotPrimaryException.class,
            MongoNodeIsRecoveringException.class,
            MongoInterruptedException.class,
            MongoClientException.class,
            DataAccessResourceFailureException.class,
            TransientDataAccessException.class,
            RetriableException.class,
            InterruptException.class,
            java.util.concurrent.TimeoutException.class);

    private InfrastructureFailure() {}

    static boolean isCauseOf(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var candidate = cause;
            if (OUTAGES.stream().anyMatch(outage -> outage.isInstance(candidate))) {
                return true;
            }
        }
        return false;
    }

    static Throwable rootOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
