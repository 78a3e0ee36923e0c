package org.redress.notification.deadline;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.localstack.testing.OwnParts;
import org.redress.notification.deadline.model.ClockStatus;
import org.redress.notification.deadline.model.Happenings;
import org.redress.notification.running.ComplaintTopic;
import org.redress.notification.running.DeadlineTopic;
import org.redress.notification.running.RunningService;
import org.redress.notification.running.SettableClock;

/** A broker that is away across a due instant: nobody is late until it has been back for a grace. */
class BrokerOutageTest {

    private static final Duration GRACE = Duration.ofSeconds(4);
    private static final Instant MONDAY_NOON = Instant.parse("2026-07-06T04:00:00Z");
    private static final Instant TUESDAY_EVENING = Instant.parse("2026-07-07T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void nobodyIsLateUntilTheBrokerHasBeenBackForAGrace() {
        var clock = new SettableClock(MONDAY_NOON);
        try (var parts = new OwnParts(folder);
                var topic = new ComplaintTopic(parts.kafkaServers())) {
            try (var service = RunningService.start(
                    clock, parts.kafkaServers(), parts.mongoUri() + "/notification", GRACE.toSeconds() + "s")) {
                var inTime = assigned(topic, service);
                var late = assigned(topic, service);
                parts.broker().stop();
                clock.setTo(TUESDAY_EVENING);
                await().during(GRACE.plusSeconds(1))
                        .atMost(GRACE.plusSeconds(10))
                        .until(() -> signFor(service, late) == ClockStatus.OPEN);
                var back = Instant.now(); // it serves before its start is over
                parts.broker().start();
                topic.publish(inTime.named("AssignmentSignedFor", MONDAY_NOON));
                await().atMost(60, SECONDS).until(() -> signFor(service, late) == ClockStatus.BREACHED);
                assertThat(Duration.between(back, Instant.now())).isGreaterThanOrEqualTo(GRACE);
                assertThat(signFor(service, inTime)).isEqualTo(ClockStatus.MET);
                var told = new DeadlineTopic(parts.kafkaServers());
                assertThat(told.newsOf(late.complaint())).contains("EscalationRaised SIGN_FOR");
                assertThat(told.newsOf(inTime.complaint()))
                        .as("no false breach, and no card for one")
                        .doesNotContain("Breached SIGN_FOR", "EscalationRaised SIGN_FOR");
            }
        }
    }

    private static Happenings assigned(ComplaintTopic topic, RunningService service) {
        var complaint = Happenings.ofNewComplaint();
        topic.publish(
                complaint.named("ComplaintFiled", MONDAY_NOON),
                complaint.named("ComplaintAccepted", MONDAY_NOON),
                complaint.named("ComplaintAssigned", MONDAY_NOON));
        await().atMost(30, SECONDS)
                .until(() ->
                        clocks(service, complaint).clocks().latest("SIGN_FOR").isPresent());
        return complaint;
    }

    private static ClockStatus signFor(RunningService service, Happenings complaint) {
        return clocks(service, complaint)
                .clocks()
                .latest("SIGN_FOR")
                .orElseThrow()
                .status();
    }

    private static Stored clocks(RunningService service, Happenings complaint) {
        return service.bean(Deadlines.class).find(complaint.complaint());
    }
}
