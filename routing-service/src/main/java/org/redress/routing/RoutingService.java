package org.redress.routing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Which department answers for a complaint, and why. */
@SpringBootApplication
@EnableScheduling
public class RoutingService {

    public static void main(String[] args) {
        SpringApplication.run(RoutingService.class, args);
    }
}
