package org.redress.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.notification.notice.NoticeMother;
import org.redress.notification.notice.model.Recipient;
import org.redress.notification.webhook.Receiver.Call;
import org.redress.notification.webhook.http.StartedCalls;
import org.redress.notification.webhook.model.Endpoint;
import org.redress.notification.webhook.model.Message;
import org.redress.notification.webhook.model.Secret;

/** What receivers with the libraries of Standard Webhooks make of our calls. */
class StandardWebhooksTest {

    @TempDir
    private static Path folder;

    private static NpmVerifier verifier;

    private final Secret secret = Secret.fresh();
    private final Secret earlier = Secret.fresh();

    @BeforeAll
    static void install() throws IOException {
        verifier = new NpmVerifier(folder);
    }

    @Test
    void theNpmLibraryAcceptsEveryCall() {
        var calls = received(List.of(secret));
        assertThat(verifier.verify(secret.text(), calls)).containsExactly("ok", "ok");
    }

    @Test
    void inTheGraceOfARotationItAcceptsThemUnderBothSecrets() {
        var calls = received(List.of(secret, earlier.endingAt(Instant.now().plus(Duration.ofHours(1)))));
        assertThat(verifier.verify(secret.text(), calls)).containsExactly("ok", "ok");
        assertThat(verifier.verify(earlier.text(), calls)).containsExactly("ok", "ok");
    }

    @Test
    void afterThatUnderTheNewOneOnly() {
        var calls = received(List.of(secret, earlier.endingAt(Instant.now())));
        assertThat(verifier.verify(secret.text(), calls)).containsExactly("ok", "ok");
        assertThat(verifier.verify(earlier.text(), calls)).containsOnly("No matching signature found");
    }

    @Test
    void whatWasChangedOnItsWayIsRefused() {
        var call = received(List.of(secret)).get(0);
        assertThat(verifier.verify(
                        secret.text(),
                        List.of(
                                new Call(call.id() + "x", call.timestamp(), call.signature(), call.body()),
                                new Call(call.id(), call.timestamp(), call.signature(), call.body() + " "),
                                new Call(call.id(), "1614265330", call.signature(), call.body()))))
                .containsExactly(
                        "No matching signature found", "No matching signature found", "Message timestamp too old");
    }

    private static List<Call> received(List<Secret> secrets) {
        try (var receiver = new Receiver();
                var calls = StartedCalls.toThisMachine()) {
            var endpoint = new Endpoint(
                    UUID.randomUUID(),
                    receiver.url(),
                    "",
                    Set.of(),
                    secrets,
                    0,
                    Instant.now(),
                    Endpoint.Health.NEW,
                    null);
            calls.call(endpoint, Message.ping(Instant.now()));
            calls.call(endpoint, Message.of(NoticeMother.to(Recipient.webhook(endpoint.id()))));
            return receiver.calls();
        }
    }
}
