package org.redress.identity;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Profiles;

/** Refuses to start where demo accounts must not exist: everywhere but in the profiles local, demo and test. */
class LocalProfilesOnly implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!context.getEnvironment().acceptsProfiles(Profiles.of("local | demo | test"))) {
            throw new IllegalStateException("The local identity provider has accounts with public passwords:"
                    + " it runs in the profiles local, demo and test only");
        }
    }
}
