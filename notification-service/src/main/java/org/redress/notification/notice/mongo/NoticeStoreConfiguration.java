package org.redress.notification.notice.mongo;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class NoticeStoreConfiguration {

    @Bean
    MongoNotices mongoNotices(MongoTemplate mongo) {
        return new MongoNotices(mongo, Clock.systemUTC());
    }

    @Bean
    MongoRecordedNotices mongoRecordedNotices(MongoTemplate mongo) {
        return new MongoRecordedNotices(mongo);
    }
}
