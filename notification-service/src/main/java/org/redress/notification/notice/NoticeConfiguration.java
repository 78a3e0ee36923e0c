package org.redress.notification.notice;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

    @Bean
    NoticeTail noticeTail(RecordedNotices notices) {
        return new NoticeTail(notices, Clock.systemUTC());
    }
}
