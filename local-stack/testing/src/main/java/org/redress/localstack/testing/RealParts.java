package org.redress.localstack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * The broker and the store that all tests of this JVM share, started when first asked for: containers when a Docker engine
 * has or gets the images, else the embedded ones. Data must be unique per test; for outages take {@link OwnParts}.
 */
public final class RealParts {

    private static final Logger log = LoggerFactory.getLogger(RealParts.class);

    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

    private RealParts() {}

    public static String kafkaServers() {
        return Shared.PARTS.kafkaServers();
    }

    /** Without a database. */
    public static String mongoUri() {
        return Shared.PARTS.mongoUri();
    }

    public static Part broker() {
        return Shared.PARTS.broker();
    }

    public static Part store() {
        return Shared.PARTS.store();
    }

    /** The issuer whose tokens a service registered here accepts. */
    public static TestIssuer issuer() {
        return SharedIssuer.ISSUER;
    }

    /** For {@code @DynamicPropertySource}: store, broker and issuer; the database belongs to this JVM alone. */
    public static void register(DynamicPropertyRegistry registry, String database) {
        registry.add("spring.mongodb.uri", () -> databaseUri(database));
        registry.add("spring.kafka.bootstrap-servers", RealParts::kafkaServers);
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> issuer().uri());
    }

    /** The URI of a database of this JVM's own with the given name in its name. */
    public static String databaseUri(String database) {
        var uri = mongoUri();
        var query = uri.indexOf('?');
        var base = query < 0 ? uri : uri.substring(0, query);
        var options = query < 0 ? "" : uri.substring(query);
        return base.replaceFirst("(//[^/]+)/?.*", "$1") + "/" + database + "-" + RUN + options;
    }

    private static Parts choose() {
        if (Docker.has(ContainerParts.KAFKA_IMAGE, ContainerParts.MONGO_IMAGE)) {
            log.info("Tests run against containers: {} and {}", ContainerParts.KAFKA_IMAGE, ContainerParts.MONGO_IMAGE);
            return new ContainerParts();
        }
        var folder = temporaryFolder();
        log.info("Tests run against the embedded broker and store in {} (no Docker engine with the images)", folder);
        var parts = new OwnParts(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(parts, folder), "end-parts"));
        return parts;
    }

    private static void end(Parts parts, Path folder) {
        parts.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("redress-parts-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts when first touched. */
    private static final class Shared {
        private static final Parts PARTS = choose();
    }

    /** Starts when first touched; a test without Kafka or MongoDB may need only this. */
    private static final class SharedIssuer {
        private static final TestIssuer ISSUER = TestIssuer.start();
    }
}
