package org.redress.complaint;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.redress.localstack.testing.OwnParts;
import org.redress.localstack.testing.RealParts;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service as an operator starts and stops it, with settings of its own. */
final class StartedService {

    private StartedService() {}

    static ConfigurableApplicationContext run(OwnParts parts, String profile, String... more) {
        return runOn(parts, "complaint", profile, more);
    }

    static ConfigurableApplicationContext runOn(OwnParts parts, String database, String profile, String... more) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.mongodb.uri=" + parts.mongoUri() + "/" + database,
                "--spring.kafka.bootstrap-servers=" + parts.kafkaServers(),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri="
                        + RealParts.issuer().uri()));
        arguments.addAll(List.of(more));
        var service = new SpringApplicationBuilder(ComplaintServiceApplication.class)
                .profiles(profile)
                .run(arguments.toArray(String[]::new));
        var api = api(service);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> api.get("/actuator/health/readiness", null).status() == 200);
        return service;
    }

    static Api api(ConfigurableApplicationContext service) {
        return new Api(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }
}
