package org.redress.notification.webhook;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code redress.webhooks.*}
 *
 * @param refresh how old what is known of endpoints may be
 * @param disableAfter so long nothing was delivered, although it was tried
 * @param rotationGrace how long an exchanged secret still signs
 * @param allowedHosts names that may be called although their addresses are internal
 * @param plainHttp whether calls without TLS are made; by default on a developer's machine only
 */
@ConfigurationProperties("redress.webhooks")
public record WebhookSettings(
        @DefaultValue("1s") Duration refresh,
        @DefaultValue("24h") Duration disableAfter,
        @DefaultValue("24h") Duration rotationGrace,
        @DefaultValue Set<String> allowedHosts,
        @DefaultValue("false") boolean plainHttp) {}
