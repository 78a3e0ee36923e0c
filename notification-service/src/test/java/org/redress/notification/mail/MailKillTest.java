package org.redress.notification.mail;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.contracts.HandlingClass;
import org.redress.localstack.testing.OwnParts;
import org.redress.notification.deadline.model.Happenings;
import org.redress.notification.running.ComplaintTopic;
import org.redress.notification.running.ContactDesk;
import org.redress.notification.running.MailServer;
import org.redress.notification.running.ServiceProcess;

/**
 * Two instances, each killed amid a burst of mails: counted at the mail server. That its threads complain of connections which
 * a kill has cut is none of the waits' business.
 */
class MailKillTest {

    private static final int COMPLAINTS = 150;
    /** What one instance may have handed to the server without having noted it: one mail in each lane. */
    private static final int UNDER_WAY = 4;

    private static final Bson MAILS = Filters.eq("channel", "EMAIL");
    /** Administrators may be told of a missing year meanwhile. */
    private static final Bson OF_COMPLAINTS = Filters.and(MAILS, Filters.ne("milestone", "CALENDAR_MISSING"));

    @TempDir
    Path folder;

    @Test
    void eachNoticeArrivesAndOnlyWhatWasUnderWayAtAKillArrivesTwice() throws Exception {
        try (var parts = new OwnParts(folder);
                var mail = new MailServer(0);
                var topic = new ComplaintTopic(parts.kafkaServers());
                var store = MongoClients.create(parts.mongoUri())) {
            var notices = store.getDatabase("notification").getCollection("notices");
            // business time is a Tuesday's morning, so that nothing waits for the office to open
            var settings = Map.of(
                    "spring.kafka.bootstrap-servers",
                    parts.kafkaServers(),
                    "spring.mongodb.uri",
                    parts.mongoUri() + "/notification",
                    "spring.mail.port",
                    mail.port(),
                    "redress.clock.epoch",
                    Instant.now().toString(),
                    "redress.clock.start",
                    "2026-03-03T02:00:00Z",
                    "redress.clock.speed",
                    "1");
            for (var i = 0; i < COMPLAINTS; i++) {
                publish(topic);
            }
            var kills = 0;
            try (var one = ServiceProcess.start(settings);
                    var other = ServiceProcess.start(settings)) {
                awaitMails(mail, COMPLAINTS / 4);
                one.kill();
                kills++;
                awaitMails(mail, COMPLAINTS / 2);
                other.kill();
                kills++;
            }
            try (var last = ServiceProcess.start(settings)) {
                await().dontCatchUncaughtExceptions().atMost(120, SECONDS).until(() -> sent(notices) == 2 * COMPLAINTS);
                last.kill();
            }
            var ids = mail.all().stream().map(MailKillTest::id).toList();
            assertThat(ids).containsAll(recorded(notices, OF_COMPLAINTS));
            assertThat(recorded(notices, MAILS)).containsAll(ids);
            assertThat(ids.size() - new HashSet<>(ids).size())
                    .as("repeats after %d kills", kills)
                    .isBetween(0, kills * UNDER_WAY);
        }
    }

    private static void publish(ComplaintTopic topic) {
        var complaint = Happenings.ofNewComplaint();
        var address = complaint.complaint() + "@example.com";
        ContactDesk.SHARED.know(complaint.complaint(), complaint.investor(), "zh", "Somebody", address, null);
        var at = Instant.parse("2026-03-03T02:00:00Z");
        topic.publish(complaint.filed(at), complaint.accepted(at, HandlingClass.CROSS_DEPT));
    }

    private static void awaitMails(MailServer mail, int count) {
        await().dontCatchUncaughtExceptions()
                .atMost(120, SECONDS)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> mail.count() >= count);
    }

    private static long sent(MongoCollection<Document> notices) {
        return notices.countDocuments(Filters.and(OF_COMPLAINTS, Filters.eq("status", "SENT")));
    }

    private static List<String> recorded(MongoCollection<Document> notices, Bson which) {
        return notices.find(which)
                .map(stored -> "<" + stored.getString("_id") + "@example.org>")
                .into(new ArrayList<>());
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
