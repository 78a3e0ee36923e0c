package org.redress.edge;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Puts the edge in front of a service that declares an {@link AccessTable}. */
@AutoConfiguration(before = {WebMvcAutoConfiguration.class, OAuth2ResourceServerAutoConfiguration.class})
@EnableConfigurationProperties(LimitSettings.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class HttpEdgeAutoConfiguration {

    @Bean
    ProblemDocuments problemDocuments(MessageSource messages) {
        return new ProblemDocuments(messages);
    }

    @Bean
    ProblemAdvice problemAdvice(ProblemDocuments problems) {
        return new ProblemAdvice(problems);
    }

    @Bean
    Refusals refusals(ProblemDocuments problems, JsonMapper json, AccessTable table) {
        return new Refusals(problems, json, table);
    }

    @Bean
    Callers callers() {
        return new Callers();
    }

    @Bean
    static BeanPostProcessor knownTokens() {
        return KnownTokens.inFrontOfTheDecoder();
    }

    /** Requests are timed as a whole: an observation for each filter of the chain costs more than it says. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain bearerTokens(
            HttpSecurity http, AccessTable table, Refusals refusals, Callers callers, Environment environment) {
        return SecurityChain.build(http, table, refusals, callers, environment);
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(Refusals refusals, AccessTable table) {
        var registration = new FilterRegistrationBean<>(new BodyLimit(refusals, table));
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    /** Before tokens are looked at: the addresses it guards need none. */
    @Bean
    FilterRegistrationBean<PublicLimit> publicLimit(LimitSettings settings, Refusals refusals) {
        var limit = RateLimit.of(settings.publicPerMinute(), Duration.ofMinutes(1));
        var registration = new FilterRegistrationBean<>(new PublicLimit(limit, refusals));
        registration.addUrlPatterns(PublicLimit.PATHS);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    /** For what the web server itself refuses, such as an address that is none. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTheServer() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ServerProblems.class.getName());
            }
        });
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return StrictJson::apply;
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.ENGLISH, Locale.CHINESE));
        resolver.setDefaultLocale(Locale.ENGLISH);
        return resolver;
    }

    @Bean
    WebMvcConfigurer callerParameter(Callers callers) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(callers);
            }
        };
    }
}
