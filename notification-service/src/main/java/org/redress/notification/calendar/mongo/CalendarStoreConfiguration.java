package org.redress.notification.calendar.mongo;

import org.redress.notification.calendar.CalendarEditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class CalendarStoreConfiguration {

    @Bean
    CalendarEditions calendarEditions(MongoTemplate mongo) {
        return new MongoCalendarEditions(mongo);
    }
}
