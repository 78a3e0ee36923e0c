package org.redress.routing.suggestion.http;

import org.redress.edge.InternalApis;
import org.redress.routing.suggestion.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to complaint-service. */
@Configuration(proxyBeanMethods = false)
class TextConfiguration {

    @Bean
    Texts texts(InternalApis services, @Value("${redress.complaint-service}") String complaintService) {
        return new TextsOverHttp(services.of("complaint-service", complaintService));
    }
}
