package org.redress.notification.delivery.mongo;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class DeliveryStoreConfiguration {

    @Bean
    MongoDeliveries mongoDeliveries(MongoTemplate mongo) {
        return new MongoDeliveries(mongo, Clock.systemUTC());
    }
}
