package org.redress.identity;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Which programs may ask for tokens, and how. */
final class Clients {

    static final List<String> SERVICES = List.of("complaint-service", "routing-service", "notification-service");
    static final String DEMO = "demo-client";
    static final String CLI = "redress-cli";
    static final String PORTAL = "web-portal";

    private final IdentitySettings settings;
    private final PasswordEncoder passwords;

    Clients(IdentitySettings settings, PasswordEncoder passwords) {
        this.settings = settings;
        this.passwords = passwords;
    }

    /** The portal is known only where it has a secret: a stack without pages needs none. */
    List<RegisteredClient> all() {
        var clients = new ArrayList<RegisteredClient>();
        SERVICES.forEach(id -> clients.add(service(id, settings.secretOf(id))));
        clients.add(service(DEMO, "demo-client-demo"));
        clients.add(cli());
        if (settings.hasSecret(PORTAL)) {
            clients.add(portal(settings.secretOf(PORTAL)));
        }
        return clients;
    }

    private RegisteredClient service(String id, String secret) {
        return confidential(id, secret)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }

    /** For {@code ./redress token --user}: no secret, so proof of possession (PKCE) is demanded. */
    private RegisteredClient cli() {
        return client(CLI)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://127.0.0.1/callback")
                .scope(OidcScopes.OPENID)
                .build();
    }

    private RegisteredClient portal(String secret) {
        var client = confidential(PORTAL, secret)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE);
        settings.portalAddresses()
                .forEach(home -> client.redirectUri(home + "/login/oauth2/code/redress")
                        .postLogoutRedirectUri(home)
                        .postLogoutRedirectUri(home + "/"));
        return client.build();
    }

    private RegisteredClient.Builder confidential(String id, String secret) {
        return client(id)
                .clientSecret(passwords.encode(secret))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    }

    private RegisteredClient.Builder client(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.tokenLife())
                        .reuseRefreshTokens(false)
                        .build());
    }
}
