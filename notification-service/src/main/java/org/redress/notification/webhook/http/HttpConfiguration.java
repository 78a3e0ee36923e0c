package org.redress.notification.webhook.http;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.redress.notification.delivery.Sender;
import org.redress.notification.webhook.ManageWebhooks;
import org.redress.notification.webhook.WebhookSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WHOLE_CALL = Duration.ofSeconds(10);
    private static final TimeValue KEPT_OPEN = TimeValue.ofSeconds(60);

    @Bean
    HttpCalls httpCalls(WebhookSettings settings, JsonMapper json) {
        return calls(new PublicAddresses(settings.allowedHosts()), settings.plainHttp(), json, WHOLE_CALL);
    }

    /** Connections enough for all endpoints at once, so that none waits for another one's. */
    static HttpCalls calls(PublicAddresses addresses, boolean plainHttp, JsonMapper json, Duration patience) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(addresses)
                .setMaxConnPerRoute(2 * Sender.PARALLEL)
                .setMaxConnTotal(2 * Sender.PARALLEL * ManageWebhooks.MOST)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(CONNECT))
                        .setSocketTimeout(Timeout.of(patience))
                        .setTimeToLive(KEPT_OPEN)
                        .build())
                .build();
        var http = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(patience))
                        .setResponseTimeout(Timeout.of(patience))
                        .build())
                .setUserAgent("Redress-Webhooks/1")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
        var watch = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "webhook-time-limit");
            thread.setDaemon(true);
            return thread;
        });
        return new HttpCalls(http, addresses, json, plainHttp, patience, watch, Clock.systemUTC());
    }
}
