package org.redress.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.redress.contracts.Topics;
import org.redress.localstack.testing.RealParts;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points the service at the real parts, and owns the complaints topic in the place of complaint-service. */
public final class RoutingParts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        createComplaintsTopic(RealParts.kafkaServers());
        var properties = new HashMap<String, Supplier<Object>>();
        RealParts.register(properties::put, "routing");
        var values = new HashMap<String, Object>();
        properties.forEach((name, value) -> values.put(name, value.get()));
        values.put("redress.complaint-service", TextDesk.SHARED.uri());
        values.put(
                "spring.security.oauth2.client.provider.redress.token-uri",
                RealParts.issuer().uri() + "/token");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("parts", values));
    }

    static void createComplaintsTopic(String servers) {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", servers))) {
            admin.createTopics(
                            List.of(new NewTopic(Topics.COMPLAINTS, Optional.of(Topics.PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
