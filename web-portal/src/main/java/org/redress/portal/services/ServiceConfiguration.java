package org.redress.portal.services;

import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.web.client.RestClient;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** One HTTP client per service: with the reader's token and language, and without endless patience. */
@Configuration(proxyBeanMethods = false)
class ServiceConfiguration {

    static final String REGISTRATION = "redress";

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(10);
    /** Twenty megabytes over a slow line, to the last byte. */
    private static final Duration FILE = Duration.ofMinutes(10);

    /** Renews a token that has run out while the session goes on. */
    @Bean
    OAuth2AuthorizedClientManager tokenManager(
            ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository tokens) {
        var manager = new DefaultOAuth2AuthorizedClientManager(registrations, tokens);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken()
                .build());
        return manager;
    }

    @Bean
    NoticeStream noticeStream(ServiceAddresses addresses, OAuth2AuthorizedClientManager manager) {
        return new NoticeStream(addresses.notification(), () -> token(manager));
    }

    /** Without an interceptor, before which everything that is sent would be collected in memory. */
    @Bean
    Caller streaming(
            RestClient.Builder template,
            ServiceAddresses addresses,
            OAuth2AuthorizedClientManager manager,
            JsonMapper json) {
        var streaming = template.clone()
                .baseUrl(addresses.of(Service.COMPLAINT))
                .requestFactory(requests(FILE))
                .requestInitializer(ServiceConfiguration::inTheReadersLanguage)
                .requestInitializer(request -> request.getHeaders().setBearerAuth(token(manager)));
        return new Caller(Service.COMPLAINT, streaming, json);
    }

    @Bean
    Attachments attachments(Callers callers, Caller streaming) {
        return new Attachments(callers.of(Service.COMPLAINT), streaming);
    }

    private static String token(OAuth2AuthorizedClientManager manager) {
        var reader = SecurityContextHolder.getContext().getAuthentication();
        return manager.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(REGISTRATION)
                        .principal(reader)
                        .build())
                .getAccessToken()
                .getTokenValue();
    }

    private static void inTheReadersLanguage(HttpRequest request) {
        request.getHeaders()
                .set(
                        HttpHeaders.ACCEPT_LANGUAGE,
                        LocaleContextHolder.getLocale().toLanguageTag());
    }

    private static JdkClientHttpRequestFactory requests(Duration patience) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
        requests.setReadTimeout(patience);
        return requests;
    }

    @Bean
    Callers callers(
            RestClient.Builder template,
            ServiceAddresses addresses,
            OAuth2AuthorizedClientManager manager,
            JsonMapper json) {
        var tokens = new OAuth2ClientHttpRequestInterceptor(manager);
        tokens.setClientRegistrationIdResolver(request -> REGISTRATION);
        var requests = requests(READ);
        return new Callers(service -> new Caller(
                service,
                template.clone()
                        .baseUrl(addresses.of(service))
                        .requestFactory(requests)
                        .requestInterceptor(tokens)
                        .requestInitializer(ServiceConfiguration::inTheReadersLanguage),
                json));
    }

    @Bean
    PublicTracking publicTracking(RestClient.Builder template, ServiceAddresses addresses, JsonMapper json) {
        return new PublicTracking(forVisitors(template, addresses, json));
    }

    @Bean
    PublicCallbacks publicCallbacks(RestClient.Builder template, ServiceAddresses addresses, JsonMapper json) {
        return new PublicCallbacks(forVisitors(template, addresses, json));
    }

    /** Names the visitor, who would else share the service's limit with all other visitors of these pages. */
    private static Caller forVisitors(RestClient.Builder template, ServiceAddresses addresses, JsonMapper json) {
        return new Caller(
                Service.COMPLAINT,
                template.clone()
                        .baseUrl(addresses.of(Service.COMPLAINT))
                        .requestFactory(requests(READ))
                        .requestInitializer(ServiceConfiguration::inTheReadersLanguage)
                        .requestInitializer(request -> request.getHeaders()
                                .set("X-Forwarded-For", visitor().getRemoteAddr())),
                json);
    }

    private static HttpServletRequest visitor() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
