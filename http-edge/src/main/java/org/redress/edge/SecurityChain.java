package org.redress.edge;

import jakarta.servlet.DispatcherType;
import org.redress.contracts.Role;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Bearer tokens only, no session and no cookie (so no CSRF), and the access table with denial at its end. */
final class SecurityChain {

    private static final String[] OPEN = {
        "/actuator/health",
        "/actuator/health/**",
        "/actuator/info",
        "/actuator/prometheus",
        "/v3/api-docs",
        "/v3/api-docs/**"
    };
    private static final String[] EXPLORER = {"/swagger-ui.html", "/swagger-ui/**"};

    private SecurityChain() {}

    static SecurityFilterChain build(
            HttpSecurity http, AccessTable table, Refusals refusals, Callers callers, Environment environment) {
        var tokens = new JwtAuthenticationConverter();
        tokens.setJwtGrantedAuthoritiesConverter(callers);
        return http.authorizeHttpRequests(requests -> authorize(requests, table, environment))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(tokens))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .addFilterBefore(new IdentityOutage(refusals), BearerTokenAuthenticationFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(Customizer.withDefaults())
                .build();
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            AccessTable table,
            Environment environment) {
        var paths = PathPatternRequestMatcher.withDefaults();
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll();
        requests.requestMatchers(HttpMethod.GET, OPEN).permitAll();
        if (environment.acceptsProfiles(Profiles.of("local | demo"))) {
            requests.requestMatchers(HttpMethod.GET, EXPLORER).permitAll();
        }
        requests.requestMatchers("/actuator/**").hasAuthority(Callers.authority(Role.ADMIN));
        for (var rule : table.rules()) {
            var authorized = requests.requestMatchers(paths.matcher(rule.method(), rule.pattern()));
            if (rule.isOpen()) {
                authorized.permitAll();
            } else {
                authorized.hasAnyAuthority(
                        rule.roles().stream().map(Callers::authority).toArray(String[]::new));
            }
        }
        requests.anyRequest().denyAll();
    }
}
