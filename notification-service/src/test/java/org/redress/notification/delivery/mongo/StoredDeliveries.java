package org.redress.notification.delivery.mongo;

import java.time.Clock;
import org.redress.notification.delivery.Deliveries;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What is to be delivered from a database of a test's own. */
public final class StoredDeliveries {

    private StoredDeliveries() {}

    public static Deliveries in(MongoTemplate mongo) {
        var deliveries = new MongoDeliveries(mongo, Clock.systemUTC());
        deliveries.createIndexes();
        return deliveries;
    }
}
