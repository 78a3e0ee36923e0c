package org.redress.complaint.mongo;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Creates the indexes as soon as the database answers, however late that is. */
final class IndexCreation implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexCreation.class);
    private static final long RETRY_SECONDS = 2;

    private final MongoTemplate mongo;
    private volatile Thread worker;

    IndexCreation(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void start() {
        worker = new Thread(this::create, "indexes");
        worker.setDaemon(true);
        worker.start();
    }

    private void create() {
        while (worker == Thread.currentThread()) {
            try {
                Indexes.ensure(mongo);
                return;
            } catch (RuntimeException away) {
                LOG.info("Indexes not created yet: {}", away.getClass().getName());
            }
            try {
                TimeUnit.SECONDS.sleep(RETRY_SECONDS);
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    @Override
    public void stop() {
        var thread = worker;
        worker = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
