package org.redress.localstack.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Judged by the decoder that the services use. */
class TestIssuerTest {

    private static final List<String> ROLES = List.of("HANDLER");

    private final TestIssuer issuer = RealParts.issuer();
    private final NimbusJwtDecoder decoder = decoder();

    private NimbusJwtDecoder decoder() {
        var found = NimbusJwtDecoder.withIssuerLocation(issuer.uri()).build();
        found.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer.uri()), new JwtAudienceValidator(TestIssuer.AUDIENCE)));
        return found;
    }

    @Test
    void aTokenCarriesSubjectRolesAndDepartment() {
        var token = decoder.decode(issuer.token("someone", ROLES, "ECON_TRADE"));
        assertThat(token.getSubject()).isEqualTo("someone");
        assertThat(token.getClaimAsStringList("roles")).isEqualTo(ROLES);
        assertThat(token.getClaimAsString("department")).isEqualTo("ECON_TRADE");
    }

    @Test
    void withoutADepartmentThereIsNoSuchClaim() {
        assertThat(decoder.decode(issuer.token("someone", ROLES)).hasClaim("department"))
                .isFalse();
    }

    @Test
    void expiredForeignAndMisaddressedTokensAreRefused() {
        for (var bad : List.of(
                issuer.expired("someone", ROLES),
                issuer.foreign("someone", ROLES),
                issuer.forAnotherAudience("someone", ROLES))) {
            assertThatThrownBy(() -> decoder.decode(bad)).isInstanceOf(JwtException.class);
        }
    }
}
