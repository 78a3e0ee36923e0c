package org.redress.notification.deadline.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.redress.notification.BackgroundLoop;

/** Knows since when the broker has been answering without a break. It asks often compared with the grace, in wall time. */
final class BrokerWatch extends BackgroundLoop {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Admin admin;
    private final Duration grace;
    private final Duration pause;
    private final Clock wallClock;
    private volatile Instant answeringSince;
    private volatile Instant lastAnswer = Instant.EPOCH;

    BrokerWatch(Admin admin, Duration grace, Clock wallClock) {
        super("broker-watch");
        this.admin = admin;
        this.grace = grace;
        this.wallClock = wallClock;
        var quarter = grace.dividedBy(4);
        this.pause = quarter.compareTo(LONGEST_PAUSE) < 0 ? quarter : LONGEST_PAUSE;
    }

    /** Whether it has been answering for a whole grace, and still did a moment ago. */
    boolean isSteady() {
        var since = answeringSince;
        var now = wallClock.instant();
        return since != null
                && !since.plus(grace).isAfter(now)
                && !lastAnswer.plus(pause.multipliedBy(3)).isBefore(now);
    }

    /** Somebody else got no answer. */
    void failed() {
        answeringSince = null;
    }

    private void ask() throws InterruptedException {
        var asked = wallClock.instant();
        try {
            var patience = (int) Math.max(100, pause.toMillis());
            admin.describeCluster(new DescribeClusterOptions().timeoutMs(patience))
                    .nodes()
                    .get(patience, TimeUnit.MILLISECONDS);
            lastAnswer = wallClock.instant();
            if (answeringSince == null) {
                answeringSince = asked;
            }
        } catch (ExecutionException | TimeoutException away) {
            failed();
        }
    }

    @Override
    protected void round() throws InterruptedException {
        try {
            ask();
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException stopping) {
            failed();
            throw stopping;
        }
    }
}
