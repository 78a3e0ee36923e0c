package org.redress.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The local identity provider: OpenID Connect for people, client credentials for services. Never for production. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IdentityApplication {

    public static void main(String[] args) {
        create().run(args);
    }

    static SpringApplication create() {
        var application = new SpringApplication(IdentityApplication.class);
        application.addInitializers(new LocalProfilesOnly());
        return application;
    }
}
