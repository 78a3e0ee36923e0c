package org.redress.identity;

import java.util.List;
import org.redress.contracts.Role;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * What a token says: {@code roles} always, {@code name} and {@code department} of people. The subject is an opaque
 * account id, or the client's own id where a program speaks for itself.
 */
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final String audience;

    TokenClaims(String audience) {
        this.audience = audience;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims().audience(List.of(audience));
        }
        var account = DemoAccounts.byId(context.getPrincipal().getName());
        if (account == null) {
            context.getClaims().claim("roles", List.of(roleOfClient(context).name()));
        } else {
            describe(account, context);
        }
    }

    private static Role roleOfClient(JwtEncodingContext context) {
        return Clients.DEMO.equals(context.getRegisteredClient().getClientId()) ? Role.INTAKE : Role.SERVICE;
    }

    private static void describe(DemoAccount account, JwtEncodingContext context) {
        context.getClaims().claim("roles", List.of(account.role().name())).claim("name", account.name());
        if (account.department() != null) {
            context.getClaims().claim("department", account.department());
        }
    }
}
