package org.redress.portal.signin;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.redress.portal.page.Languages;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where people are signed in, in which language they are asked, and what their roles become here. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class SignInConfiguration {

    private static final String AUTHORIZATION = "/oauth2/authorization";

    /** Asks the provider for its addresses at the first sign-in, so that the pages start while it is down. */
    @Bean
    ClientRegistrationRepository registrations(OAuth2ClientProperties properties) {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
                new OAuth2ClientPropertiesMapper(properties).asClientRegistrations()));
    }

    /** Tokens stay in the session, on the server. */
    @Bean
    OAuth2AuthorizedClientRepository tokens() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    OAuth2AuthorizationRequestResolver signInRequests(ClientRegistrationRepository registrations, Languages languages) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations, AUTHORIZATION);
        resolver.setAuthorizationRequestCustomizer(request -> {
            var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
            var tag = languages.of(attributes.getRequest()).toLanguageTag();
            request.additionalParameters(parameters -> parameters.put("ui_locales", tag));
        });
        return resolver;
    }

    @Bean
    GrantedAuthoritiesMapper roles() {
        return granted -> {
            Set<GrantedAuthority> roles = new HashSet<>();
            for (var authority : granted) {
                if (authority instanceof OidcUserAuthority oidc) {
                    var claimed = oidc.getIdToken().getClaimAsStringList("roles");
                    (claimed == null ? List.<String>of() : claimed)
                            .forEach(role -> roles.add(new SimpleGrantedAuthority("ROLE_" + role)));
                }
            }
            return roles;
        };
    }
}
