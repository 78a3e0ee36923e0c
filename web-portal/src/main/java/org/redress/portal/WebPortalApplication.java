package org.redress.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The pages. Owns no data: what they show and change lies with the services, reached with the reader's own token. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class WebPortalApplication {

    public static void main(String[] args) {
        SpringApplication.run(WebPortalApplication.class, args);
    }
}
