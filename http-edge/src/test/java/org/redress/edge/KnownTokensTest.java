package org.redress.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class KnownTokensTest {

    private final List<String> verified = new ArrayList<>();

    @Test
    void aGoodTokenIsVerifiedOnceForManyRequests() {
        var tokens = inFrontOf(Duration.ofMinutes(5));

        for (var request = 0; request < 3; request++) {
            assertThat(tokens.decode("one").getSubject()).isEqualTo("investor of one");
        }
        assertThat(tokens.decode("other").getSubject()).isEqualTo("investor of other");
        assertThat(verified).containsExactly("one", "other");
    }

    @Test
    void aTokenIsNotRememberedBeyondItsExpiry() {
        var tokens = inFrontOf(Duration.ofMillis(200));
        tokens.decode("one");

        await().untilAsserted(() -> {
            tokens.decode("one");
            assertThat(verified).hasSizeGreaterThan(1);
        });
    }

    @Test
    void aTokenThatIsRefusedIsRefusedEachTime() {
        var tokens = known(token -> {
            verified.add(token);
            throw new BadJwtException("forged");
        });

        assertThatThrownBy(() -> tokens.decode("one")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("one")).isInstanceOf(BadJwtException.class);
        assertThat(verified).containsExactly("one", "one");
    }

    private JwtDecoder inFrontOf(Duration validity) {
        return known(token -> {
            verified.add(token);
            return Jwt.withTokenValue(token)
                    .header("alg", "RS256")
                    .subject("investor of " + token)
                    .issuedAt(Instant.now().minusSeconds(1))
                    .expiresAt(Instant.now().plus(validity))
                    .build();
        });
    }

    private static JwtDecoder known(JwtDecoder decoder) {
        return (JwtDecoder) KnownTokens.inFrontOfTheDecoder().postProcessAfterInitialization(decoder, "jwtDecoder");
    }
}
