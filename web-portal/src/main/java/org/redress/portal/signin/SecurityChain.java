package org.redress.portal.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** Which pages are for whom. What is not named here is closed; what is closed to a role looks as if it were not there. */
@Configuration(proxyBeanMethods = false)
class SecurityChain {

    private static final String TRACKING = "/track";
    private static final String SIGN_IN = "/oauth2/authorization/redress";

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            ClientRegistrationRepository registrations,
            OAuth2AuthorizationRequestResolver signInRequests,
            @Value("${spring.security.oauth2.client.provider.redress.issuer-uri}") URI issuer)
            throws Exception {
        var signOut = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        signOut.setPostLogoutRedirectUri("{baseUrl}/");
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll() // the end of an answer that was allowed to begin
                        .requestMatchers("/", "/error", "/webjars/**", "/css/**", "/js/**", "/img/**")
                        .permitAll()
                        .requestMatchers(TRACKING, "/survey/*")
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/actuator/info", "/actuator/prometheus")
                        .permitAll()
                        .requestMatchers("/complaints/new/**")
                        .hasAnyRole("INVESTOR", "INTAKE")
                        .requestMatchers("/workbench/**")
                        .hasAnyRole("HANDLER", "DEPT_HEAD")
                        .requestMatchers("/intake/**")
                        .hasRole("INTAKE")
                        .requestMatchers(
                                "/supervision/callbacks",
                                "/supervision/retaliation",
                                "/supervision/access-log",
                                "/complaints/*/access-log")
                        .hasRole("SUPERVISOR")
                        .requestMatchers("/preferences/deputies/**")
                        .hasAnyRole("HANDLER", "DEPT_HEAD")
                        .requestMatchers("/supervision/undelivered/**", "/supervision/routing")
                        .hasAnyRole("SUPERVISOR", "ADMIN")
                        .requestMatchers("/administration/**")
                        .hasRole("ADMIN")
                        .requestMatchers("/supervision/**")
                        .hasAnyRole("SUPERVISOR", "INTAKE")
                        .requestMatchers("/complaints/search")
                        .hasAnyRole("INVESTOR", "INTAKE", "HANDLER", "DEPT_HEAD", "SUPERVISOR")
                        .requestMatchers("/complaints/*/history")
                        .hasAnyRole("INTAKE", "SUPERVISOR")
                        .requestMatchers("/complaints/*/deadlines/**")
                        .hasAnyRole("INTAKE", "HANDLER", "DEPT_HEAD", "SUPERVISOR", "ADMIN")
                        .requestMatchers("/complaints/**", "/notices/**", "/preferences", "/live/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.ignoringRequestMatchers(TRACKING)) // needs no session, so has no token
                .oauth2Login(login -> login.loginPage(SIGN_IN)
                        .failureUrl("/?sign-in=failed")
                        .authorizationEndpoint(end -> end.authorizationRequestResolver(signInRequests))
                        .withObjectPostProcessor(saysThatTheProviderIsDown()))
                .logout(logout -> logout.logoutSuccessHandler(signOut))
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                                new BehindThePage(), BehindThePage.REQUESTS)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(SIGN_IN), AnyRequestMatcher.INSTANCE)
                        .accessDeniedHandler(new HiddenPages()))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy(issuer)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), geolocation=(), microphone=()")))
                .build();
    }

    /** Beginning to sign in fails only when the provider cannot be asked for its addresses. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> saysThatTheProviderIsDown() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(
                        (request, response, failure) -> response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE));
                return filter;
            }
        };
    }

    /** Nothing inline, nothing from elsewhere; {@code data:} for the icons in Bootstrap's style sheet. */
    private static String policy(URI issuer) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + issuer.resolve("/").toString().replaceAll("/$", "");
    }
}
