package org.redress.complaint.jose;

import java.nio.charset.StandardCharsets;
import org.redress.complaint.callback.InvitationTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Takes the key from the configuration; without a profile a service is in production. */
@Configuration(proxyBeanMethods = false)
class JoseConfiguration {

    @Bean
    InvitationTokens invitationTokens(CallbackKey key, Environment environment) {
        var production = !environment.acceptsProfiles(Profiles.of("local | demo | test"));
        return new SignedInvitations(key.secret(production).getBytes(StandardCharsets.UTF_8));
    }
}
