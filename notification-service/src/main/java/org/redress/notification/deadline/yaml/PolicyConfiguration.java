package org.redress.notification.deadline.yaml;

import org.redress.notification.deadline.DeadlineSettings;
import org.redress.notification.deadline.model.Policy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    @Bean
    Policy policy(DeadlineSettings settings) {
        return PolicyFile.bundled(settings.policy());
    }
}
