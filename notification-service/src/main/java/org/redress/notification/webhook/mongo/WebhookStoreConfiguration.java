package org.redress.notification.webhook.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Takes the key from the configuration; without a profile a service is in production. */
@Configuration(proxyBeanMethods = false)
class WebhookStoreConfiguration {

    @Bean
    MongoEndpoints mongoEndpoints(MongoTemplate mongo, WebhookKey key, Environment environment) {
        var production = !environment.acceptsProfiles(Profiles.of("local | demo | test"));
        return new MongoEndpoints(mongo, new SealedSecrets(key.checked(production)));
    }
}
