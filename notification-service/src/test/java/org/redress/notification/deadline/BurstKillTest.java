package org.redress.notification.deadline;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.contracts.DeadlineEvent.DeadlineBreached;
import org.redress.localstack.testing.OwnParts;
import org.redress.notification.deadline.model.Happenings;
import org.redress.notification.running.ComplaintTopic;
import org.redress.notification.running.ContactDesk;
import org.redress.notification.running.DeadlineTopic;
import org.redress.notification.running.DeadlineTopic.Published;
import org.redress.notification.running.MailServer;
import org.redress.notification.running.ServiceProcess;

/**
 * Many deadlines of one instant, two instances at work, each killed amid the burst. Counted on the topic, in the store and
 * at a real mail server. An hour of business passes in a second.
 */
class BurstKillTest {

    private static final int COMPLAINTS = 60;
    /** Of these the stopping event is still under way when their breach is found. */
    private static final int DONE_IN_TIME = 10;

    private static final int KILLS = 2;
    /** What one instance may have handed to the mail server without having noted it: one mail in each lane. */
    private static final int UNDER_WAY = 4;

    private static final Instant MONDAY_MORNING = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant MONDAY_EVENING = Instant.parse("2026-03-02T09:30:00Z");
    private static final String DUE = "2026-03-03T17:30+08:00";

    @TempDir
    Path folder;

    @Test
    void everyBreachIsFoundAndToldOnceAndWhatWasDoneInTimeIsTakenBack() throws Exception {
        var complaints =
                Stream.generate(Happenings::ofNewComplaint).limit(COMPLAINTS).toList();
        try (var parts = new OwnParts(folder);
                var mail = new MailServer(0);
                var topic = new ComplaintTopic(parts.kafkaServers());
                var store = MongoClients.create(parts.mongoUri())) {
            var deadlines = new DeadlineTopic(parts.kafkaServers());
            var database = store.getDatabase("notification");
            complaints.forEach(one -> assigned(one, topic));
            var settings = settings(parts, mail);
            try (var one = ServiceProcess.start(settings);
                    var other = ServiceProcess.start(settings)) {
                awaitBreached(database, COMPLAINTS / 4);
                one.kill();
                awaitBreached(database, COMPLAINTS / 2);
                other.kill();
            }
            try (var last = ServiceProcess.start(settings)) {
                awaitBreached(database, COMPLAINTS);
                var inTime = complaints.subList(0, DONE_IN_TIME);
                inTime.forEach(one -> topic.publish(one.named("AssignmentSignedFor", MONDAY_EVENING)));
                await().dontCatchUncaughtExceptions()
                        .atMost(120, SECONDS)
                        .untilAsserted(() -> assertThat(inTime)
                                .allSatisfy(one -> assertThat(deadlines.newsOf(one.complaint()))
                                        .containsOnlyOnce("BreachRetracted SIGN_FOR")));
                await().dontCatchUncaughtExceptions().atMost(120, SECONDS).until(() -> mails(database, "PENDING") == 0);
                last.kill();
            }
            assertThat(complaints)
                    .allSatisfy(one -> assertThat(breaches(deadlines, one)).containsExactly(DUE));
            assertThat(complaints)
                    .allSatisfy(one -> assertThat(notices(database, one)).isOne());
            arrivedAsRecorded(mail, database);
        }
    }

    private static void assigned(Happenings complaint, ComplaintTopic topic) {
        ContactDesk.SHARED.know(
                complaint.complaint(), complaint.investor(), "en", "Somebody", "somebody@example.com", null);
        Stream.of("ComplaintFiled", "ComplaintAccepted", "ComplaintAssigned")
                .forEach(name -> topic.publish(complaint.named(name, MONDAY_MORNING)));
    }

    private static Map<String, String> settings(OwnParts parts, MailServer mail) {
        return Map.of(
                "spring.kafka.bootstrap-servers", parts.kafkaServers(),
                "spring.mongodb.uri", parts.mongoUri() + "/notification",
                "spring.mail.port", mail.port(),
                "redress.clock.epoch", Instant.now().toString(),
                "redress.clock.start", MONDAY_EVENING.toString(),
                "redress.clock.speed", "3600");
    }

    /** By what is stored, so that it is seen at once. */
    private static void awaitBreached(MongoDatabase database, int count) {
        var breached = Filters.elemMatch(
                "clocks", Filters.and(Filters.eq("stage", "SIGN_FOR"), Filters.ne("breachedAt", null)));
        await().dontCatchUncaughtExceptions()
                .atMost(180, SECONDS)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> database.getCollection("deadlines").countDocuments(breached) >= count);
    }

    private static List<String> breaches(DeadlineTopic deadlines, Happenings complaint) {
        return deadlines.of(complaint.complaint()).stream()
                .map(Published::event)
                .filter(DeadlineBreached.class::isInstance)
                .map(DeadlineBreached.class::cast)
                .filter(breached -> breached.stage().equals("SIGN_FOR"))
                .map(breached -> breached.breachedAt().toString())
                .toList();
    }

    /** To the department, in the app. */
    private static long notices(MongoDatabase database, Happenings complaint) {
        return database.getCollection("notices")
                .countDocuments(Filters.and(
                        Filters.eq("complaintId", complaint.complaint().toString()),
                        Filters.eq("stage", "SIGN_FOR"),
                        Filters.eq("milestone", "BREACHED"),
                        Filters.eq("channel", "IN_APP")));
    }

    /** To the department, about the breach. */
    private static long mails(MongoDatabase database, String status) {
        return database.getCollection("notices")
                .countDocuments(Filters.and(
                        Filters.eq("stage", "SIGN_FOR"),
                        Filters.eq("milestone", "BREACHED"),
                        Filters.eq("channel", "EMAIL"),
                        Filters.eq("status", status)));
    }

    private static void arrivedAsRecorded(MailServer mail, MongoDatabase database) {
        var ids = mail.all().stream().map(BurstKillTest::id).toList();
        var sent = database.getCollection("notices")
                .find(Filters.and(Filters.eq("channel", "EMAIL"), Filters.eq("status", "SENT")))
                .map(BurstKillTest::id)
                .into(new ArrayList<>());
        assertThat(mails(database, "SENT")).isEqualTo(COMPLAINTS);
        assertThat(ids).containsAll(sent);
        assertThat(ids.size() - new HashSet<>(ids).size()).as("repeats").isBetween(0, (KILLS + 1) * UNDER_WAY);
        var repeated = ids.stream().collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        assertThat(repeated.values())
                .as("no mail more often than there were kills")
                .allMatch(n -> n <= KILLS + 1);
    }

    private static String id(Document notice) {
        return "<" + notice.getString("_id") + "@example.org>";
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
