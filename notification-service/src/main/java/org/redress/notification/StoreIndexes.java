package org.redress.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Creates the indexes of all stores as soon as the database answers, however late that is. */
@Component
class StoreIndexes {

    private static final Logger LOG = LoggerFactory.getLogger(StoreIndexes.class);
    private static final long RETRY_SECONDS = 2;

    private final List<IndexedStore> stores;

    StoreIndexes(List<IndexedStore> stores) {
        this.stores = stores;
    }

    @EventListener(ApplicationReadyEvent.class)
    void create() {
        var worker = new Thread(this::createAll, "store-indexes");
        worker.setDaemon(true);
        worker.start();
    }

    private void createAll() {
        var missing = new ArrayList<>(stores);
        while (!missing.isEmpty()) {
            try {
                missing.removeIf(StoreIndexes::isCreated);
                TimeUnit.SECONDS.sleep(missing.isEmpty() ? 0 : RETRY_SECONDS);
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    private static boolean isCreated(IndexedStore store) {
        try {
            store.createIndexes();
            return true;
        } catch (RuntimeException away) {
            LOG.info("Indexes not complete yet: {}", away.getClass().getName());
            return false;
        }
    }
}
