package org.redress.complaint.encryption;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Takes the keys from the configuration; without a profile a service is in production. */
@Configuration(proxyBeanMethods = false)
class EncryptionConfiguration {

    @Bean
    KeyRing keyRing(EncryptionSettings settings, Environment environment) {
        return settings.toKeyRing(!environment.acceptsProfiles(Profiles.of("local | demo | test")));
    }
}
