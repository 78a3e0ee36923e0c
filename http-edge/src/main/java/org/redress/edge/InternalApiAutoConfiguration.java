package org.redress.edge;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/** For a service that asks others: one that has the OAuth2 client and a registration {@code redress}. */
@AutoConfiguration(after = OAuth2ClientAutoConfiguration.class)
@ConditionalOnClass(OAuth2AuthorizedClientService.class)
class InternalApiAutoConfiguration {

    @Bean
    @ConditionalOnBean(OAuth2AuthorizedClientService.class)
    InternalApis internalApis(ClientRegistrationRepository registrations, OAuth2AuthorizedClientService tokens) {
        return new InternalApis(registrations, tokens);
    }
}
