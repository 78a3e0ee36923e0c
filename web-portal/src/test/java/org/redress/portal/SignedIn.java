package org.redress.portal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody with a role, a department and a token that lasts. */
public final class SignedIn {

    public static final String TOKEN = "token-of-the-reader";
    /** Where the session keeps tokens. */
    public static final String TOKENS_ATTRIBUTE =
            HttpSessionOAuth2AuthorizedClientRepository.class.getName() + ".AUTHORIZED_CLIENTS";

    private SignedIn() {}

    public static RequestPostProcessor as(String role, String department) {
        var login = oidcLogin()
                .idToken(token -> {
                    token.subject("reader").claim("roles", List.of(role));
                    if (department != null) {
                        token.claim("department", department);
                    }
                })
                .authorities(new SimpleGrantedAuthority("ROLE_" + role));
        return request -> {
            var signedIn = login.postProcessRequest(request);
            signedIn.getSession().setAttribute(TOKENS_ATTRIBUTE, tokens("reader"));
            return signedIn;
        };
    }

    public static Map<String, OAuth2AuthorizedClient> tokens(String subject) {
        var registration = ClientRegistration.withRegistrationId("redress")
                .clientId("web-portal")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/redress")
                .authorizationUri("http://127.0.0.1:1/oauth2/authorize")
                .tokenUri("http://127.0.0.1:1/oauth2/token")
                .build();
        var now = Instant.now();
        var token = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, TOKEN, now.minusSeconds(60), now.plusSeconds(3600));
        return new HashMap<>(Map.of("redress", new OAuth2AuthorizedClient(registration, subject, token)));
    }
}
