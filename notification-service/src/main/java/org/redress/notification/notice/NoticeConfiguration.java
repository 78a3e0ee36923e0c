package org.redress.notification.notice;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

    @Bean
    NoticeBook noticeBook(NoticeStore store, Deputies deputies, List<Expansion> channels) {
        return new NoticeBook(store, deputies, channels);
    }

    @Bean
    NoticeTail noticeTail(RecordedNotices notices) {
        return new NoticeTail(notices, Clock.systemUTC());
    }
}
