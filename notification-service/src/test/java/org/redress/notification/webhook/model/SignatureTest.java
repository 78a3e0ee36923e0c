package org.redress.notification.webhook.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final Secret KNOWN = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", null);
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    /** The example of the libraries of Standard Webhooks. */
    @Test
    void theKnownExampleIsSignedAsKnown() {
        assertThat(sign(List.of(KNOWN))).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void everySecretSignsTheNewestFirst() {
        var signed = sign(List.of(Secret.fresh(), KNOWN)).split(" ", -1);
        assertThat(signed).hasSize(2);
        assertThat(signed[0]).startsWith("v1,").isNotEqualTo(signed[1]);
        assertThat(signed[1]).isEqualTo(sign(List.of(KNOWN)));
    }

    @Test
    void secretsAreLongAndNeverTheSameAndStayOutOfLogs() {
        var fresh = Stream.generate(Secret::fresh).limit(100).toList();
        assertThat(new HashSet<>(fresh)).hasSize(100);
        assertThat(fresh).allMatch(secret -> secret.key().length == 32);
        assertThat(fresh.get(0).toString()).doesNotContain(fresh.get(0).text());
    }

    private static String sign(List<Secret> secrets) {
        return Signature.of("msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330), BODY, secrets);
    }
}
