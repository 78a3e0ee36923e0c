package org.redress.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program on this machine that an administrator lets the whole stack tell of milestones. */
class WebhooksIT {

    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            try (exchange) {
                received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(204, -1);
            }
        });
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    @ParameterizedTest
    @CsvSource({"ZH, PHONE", "EN, DESKTOP"})
    void itIsAddedTriedToldAndRemovedOnThePages(Language language, Width width) {
        try (var admin = Visitor.as("admin1", language, width)) {
            admin.open("/administration/webhooks");
            admin.page()
                    .locator("#url")
                    .fill("http://127.0.0.1:" + receiver.getAddress().getPort() + "/");
            admin.button("登记", "Add").click();
            assertThat(admin.page().locator("#secret")).containsText("whsec_");
            admin.assertAccessible();
            admin.assertFits();

            admin.button("发送测试", "Send a test").click();
            assertThat(admin.page().locator(".alert-success")).isVisible();
            assertThat(admin.page().locator("#secret")).hasCount(0);
            assertThat(received).anyMatch(body -> body.contains("redress.webhook.ping.v1"));

            var id = Cases.file("OTHER", "推送测试", "To be told of", "ACCEPTED");
            await().atMost(Duration.ofSeconds(30)).until(() -> received.stream().anyMatch(body -> body.contains(id)));
            admin.page().reload();
            assertThat(admin.page().locator("tbody tr").first()).isVisible();
            admin.assertAccessible();
            admin.assertFits();

            admin.page().locator("details summary").last().click();
            admin.button("删除", "Remove").click();
            assertThat(admin.page().locator(".alert-success"))
                    .containsText(admin.in("推送地址已删除", "The webhook has been removed"));
        }
    }
}
