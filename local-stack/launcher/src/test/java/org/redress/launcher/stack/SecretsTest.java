package org.redress.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private final List<Part> parts = Parts.bundled();
    private Home home;

    @BeforeEach
    void empty(@TempDir Path folder) {
        home = Home.in(folder);
        home.create();
    }

    @Test
    void areMadeOnceAndKeptForTheOwnerOnly() throws IOException {
        var first = Secrets.in(home, parts).environmentOf(named("identity"), parts);

        assertThat(Secrets.in(home, parts).environmentOf(named("identity"), parts))
                .isEqualTo(first);
        assertThat(first.values()).doesNotHaveDuplicates().allMatch(secret -> secret.length() == 43);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(home.folder().resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aServiceIsToldItsOwnOnly() {
        var secrets = Secrets.in(home, parts);

        assertThat(secrets.environmentOf(named("routing-service"), parts))
                .containsOnlyKeys("REDRESS_CLIENT_SECRET_ROUTING_SERVICE");
        assertThat(secrets.environmentOf(named("kafka"), parts)).isEmpty();
        assertThat(secrets.environmentOf(named("identity"), parts))
                .containsKeys("REDRESS_CLIENT_SECRET_ROUTING_SERVICE", "REDRESS_CLIENT_SECRET_COMPLAINT_SERVICE");
    }

    @Test
    void theKeysOfTheComplaintsAreToldToTheServiceThatKeepsThemOnlyAndStayTheSame() {
        var first = Secrets.in(home, parts).environmentOf(named("complaint-service"), parts);

        assertThat(first)
                .containsOnlyKeys(
                        "REDRESS_CLIENT_SECRET_COMPLAINT_SERVICE", "REDRESS_ENCRYPTION_KEYS", "REDRESS_CALLBACK_KEY")
                .hasEntrySatisfying(
                        "REDRESS_ENCRYPTION_KEYS", key -> assertThat(key).matches("local:[0-9a-f]{64}"))
                .hasEntrySatisfying(
                        "REDRESS_CALLBACK_KEY", key -> assertThat(key).hasSize(43));
        assertThat(Secrets.in(home, parts).environmentOf(named("complaint-service"), parts))
                .isEqualTo(first);
        assertThat(Secrets.in(home, parts).environmentOf(named("identity"), parts))
                .doesNotContainValue(first.get("REDRESS_ENCRYPTION_KEYS"))
                .doesNotContainValue(first.get("REDRESS_CALLBACK_KEY"));
    }

    @Test
    void theKeyOfTheWebhooksIsToldToTheServiceThatCallsThemOnly() {
        var told = Secrets.in(home, parts).environmentOf(named("notification-service"), parts);

        assertThat(told)
                .containsOnlyKeys("REDRESS_CLIENT_SECRET_NOTIFICATION_SERVICE", "REDRESS_WEBHOOK_KEY")
                .hasEntrySatisfying(
                        "REDRESS_WEBHOOK_KEY", key -> assertThat(key).matches("[0-9a-f]{64}"));
        assertThat(Secrets.in(home, parts).environmentOf(named("notification-service"), parts))
                .isEqualTo(told);
    }

    private Part named(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findAny().orElseThrow();
    }
}
