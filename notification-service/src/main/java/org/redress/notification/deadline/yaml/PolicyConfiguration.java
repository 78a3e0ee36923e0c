package org.redress.notification.deadline.yaml;

import org.redress.notification.deadline.DeadlineSettings;
import org.redress.notification.deadline.Policies;
import org.redress.notification.deadline.PolicyVersions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    @Bean
    Policies policies(PolicyVersions versions, DeadlineSettings settings) {
        return new Policies(versions, PolicyFile.bundledText(settings.policy()), PolicyFile::read);
    }
}
