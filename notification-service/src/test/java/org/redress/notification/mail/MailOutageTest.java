package org.redress.notification.mail;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.localstack.testing.OwnParts;
import org.redress.notification.deadline.model.Happenings;
import org.redress.notification.running.ComplaintTopic;
import org.redress.notification.running.ContactDesk;
import org.redress.notification.running.MailServer;
import org.redress.notification.running.RunningService;
import tools.jackson.databind.JsonNode;

/** A mail server that is away delays mails, and what it costs in the end is seen and put right by hand. */
class MailOutageTest {

    @TempDir
    Path folder;

    @Test
    void whatCannotBeDeliveredIsTriedAgainThenFailsVisiblyAndIsSentAgainByHand() throws Exception {
        var smtp = freePort();
        new MailServer(0).close(); // what its first start takes, the mail that waits for it should not pay
        try (var parts = new OwnParts(folder);
                var topic = new ComplaintTopic(parts.kafkaServers());
                var service = RunningService.start(Map.of(
                        "spring.kafka.bootstrap-servers",
                        parts.kafkaServers(),
                        "spring.mongodb.uri",
                        parts.mongoUri() + "/notification",
                        "spring.mail.port",
                        Integer.toString(smtp),
                        "redress.delivery.first-retry",
                        "200ms",
                        "redress.delivery.longest-retry",
                        "500ms",
                        "redress.delivery.give-up-after",
                        "5s"))) {
            var failed = filed(topic);
            var item = await().atMost(30, SECONDS)
                    .until(
                            () -> mail(service, failed),
                            found -> found != null
                                    && found.get("status").asString().equals("FAILED"));
            assertThat(item.get("reason").asString()).isEqualTo("mail-server-away");
            assertThat(item.get("attempts").asInt()).isGreaterThan(1);
            assertThat(item.get("nextAttemptAt").isNull()).isTrue();

            var waiting = filed(topic);
            await().atMost(30, SECONDS)
                    .until(
                            () -> mail(service, waiting),
                            found -> found != null && found.get("attempts").asInt() > 0);
            try (var back = new MailServer(smtp)) {
                await().atMost(30, SECONDS).until(() -> status(service, waiting).equals("SENT"));
                assertThat(back.all()).hasSize(1);
                var path = "/api/notices/" + item.get("id").asString() + "/resend";
                assertThat(service.status("POST", path, token(service, "HANDLER"), null))
                        .isEqualTo(403);
                assertThat(service.status("POST", path, token(service, "SUPERVISOR"), null))
                        .isEqualTo(200);
                await().atMost(30, SECONDS).until(() -> status(service, failed).equals("SENT"));
                assertThat(back.all()).hasSize(2);
                assertThat(service.status("POST", path, token(service, "ADMIN"), null))
                        .as("it has not failed any more")
                        .isEqualTo(409);
                assertThat(service.status("POST", "/api/notices/none/resend", token(service, "ADMIN"), null))
                        .isEqualTo(404);
            }
        }
    }

    private static Happenings filed(ComplaintTopic topic) {
        var complaint = Happenings.ofNewComplaint();
        var address = complaint.complaint() + "@example.com";
        ContactDesk.SHARED.know(complaint.complaint(), complaint.investor(), "en", "Somebody", address, null);
        topic.publish(complaint.filed(Instant.now()));
        return complaint;
    }

    private static String status(RunningService service, Happenings complaint) {
        return mail(service, complaint).get("status").asString();
    }

    private static JsonNode mail(RunningService service, Happenings complaint) {
        return service.get("/api/notices?channel=EMAIL&complaintId=" + complaint.complaint(), token(service, "INTAKE"))
                .get("items")
                .get(0);
    }

    private static String token(RunningService service, String role) {
        return service.issuer().token("somebody", List.of(role));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
