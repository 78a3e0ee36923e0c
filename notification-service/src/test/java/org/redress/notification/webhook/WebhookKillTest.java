package org.redress.notification.webhook;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.localstack.testing.OwnParts;
import org.redress.notification.delivery.Sender;
import org.redress.notification.notice.NoticeBook;
import org.redress.notification.notice.NoticeMother;
import org.redress.notification.notice.model.Recipient;
import org.redress.notification.running.RunningService;
import org.redress.notification.running.ServiceProcess;

/** Two instances, each killed while they call a real receiver, which counts. */
class WebhookKillTest {

    private static final int NOTICES = 600;

    @TempDir
    Path folder;

    @Test
    void everyNoticeArrivesAndOnlyWhatWasUnderWayAtAKillArrivesTwice() throws Exception {
        try (var parts = new OwnParts(folder);
                var receiver = new Receiver();
                var store = MongoClients.create(parts.mongoUri())) {
            var notices = store.getDatabase("notification").getCollection("notices");
            var settings = Map.of(
                    "spring.kafka.bootstrap-servers", parts.kafkaServers(),
                    "spring.mongodb.uri", parts.mongoUri() + "/notification",
                    "redress.webhooks.plain-http", "true",
                    "redress.webhooks.allowed-hosts", "127.0.0.1",
                    "redress.delivery.lease", "3s");
            record(settings, receiver);
            var kills = 0;
            try (var one = ServiceProcess.start(settings);
                    var other = ServiceProcess.start(settings)) {
                awaitCalls(receiver, NOTICES / 4);
                one.kill();
                kills++;
                awaitCalls(receiver, NOTICES / 2);
                other.kill();
                kills++;
            }
            try (var last = ServiceProcess.start(settings)) {
                await().atMost(120, SECONDS).until(() -> ids(notices, "SENT").size() == NOTICES);
                last.kill();
            }
            assertThat(new HashSet<>(receiver.ids())).isEqualTo(ids(notices, "SENT"));
            assertThat(receiver.ids().size() - NOTICES)
                    .as("repeats after %d kills", kills)
                    .isBetween(0, kills * Sender.PARALLEL);
        }
    }

    /** By an instance that delivers nothing itself. */
    private static void record(Map<String, String> settings, Receiver receiver) {
        var idle = new HashMap<>(settings);
        idle.put("redress.delivery.poll", "1h");
        try (var service = RunningService.start(idle)) {
            var admin = service.issuer().token("admin-1", List.of("ADMIN"));
            var added = service.call("POST", "/api/webhooks", admin, "en", "{\"url\": \"" + receiver.url() + "\"}");
            assertThat(added.statusCode()).isEqualTo(201);
            service.bean(NoticeBook.class)
                    .record(NoticeMother.several(Recipient.department("PLANNING"), NOTICES)
                            .toList());
        }
    }

    private static void awaitCalls(Receiver receiver, int count) {
        await().atMost(120, SECONDS)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> receiver.calls().size() >= count);
    }

    private static Set<String> ids(MongoCollection<Document> notices, String status) {
        return new HashSet<>(notices.find(Filters.and(Filters.eq("channel", "WEBHOOK"), Filters.eq("status", status)))
                .map(stored -> stored.getString("_id"))
                .into(new ArrayList<>()));
    }
}
