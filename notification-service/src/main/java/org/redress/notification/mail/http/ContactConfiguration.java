package org.redress.notification.mail.http;

import org.redress.edge.InternalApis;
import org.redress.notification.mail.Contacts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to complaint-service. */
@Configuration(proxyBeanMethods = false)
class ContactConfiguration {

    @Bean
    Contacts contacts(InternalApis services, @Value("${redress.complaint-service}") String complaintService) {
        return new ContactsOverHttp(services.of("complaint-service", complaintService));
    }
}
