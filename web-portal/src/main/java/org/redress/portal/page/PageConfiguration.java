package org.redress.portal.page;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** Language, and addresses of static files that carry a fingerprint of their content. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    private final Languages languages;

    PageConfiguration(Languages languages) {
        this.languages = languages;
    }

    /** On error pages too. */
    @Bean
    static FilterRegistrationBean<ResourceUrlEncodingFilter> fingerprints() {
        var registration = new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageSwitch(languages))
                .excludePathPatterns("/css/**", "/img/**", "/js/**", "/webjars/**");
    }
}
