package org.redress.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.text.ParseException;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** Accounts, clients, key and claims. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    /** Cheap rounds on purpose: the accounts' passwords are public, the services' secrets 256 random bits. */
    @Bean
    PasswordEncoder passwords() {
        return new BCryptPasswordEncoder(4);
    }

    @Bean
    RegisteredClientRepository clients(IdentitySettings settings, PasswordEncoder passwords) {
        return new InMemoryRegisteredClientRepository(new Clients(settings, passwords).all());
    }

    /** A signed-in person is known by the opaque id from the first moment on, so that it becomes every subject. */
    @Bean
    UserDetailsService accounts(PasswordEncoder passwords) {
        var hashes = DemoAccounts.all().stream()
                .collect(Collectors.toMap(DemoAccount::userName, a -> passwords.encode(a.password())));
        return name -> DemoAccounts.all().stream()
                .filter(account -> account.userName().equals(name))
                .map(account -> User.withUsername(account.id())
                        .password(hashes.get(name))
                        .roles(account.role().name())
                        .build())
                .findAny()
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    @Bean
    JWKSource<SecurityContext> keys(IdentitySettings settings) throws IOException, JOSEException, ParseException {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(settings.keyFile())));
    }

    @Bean
    TokenClaims tokenClaims(IdentitySettings settings) {
        return new TokenClaims(settings.audience());
    }
}
