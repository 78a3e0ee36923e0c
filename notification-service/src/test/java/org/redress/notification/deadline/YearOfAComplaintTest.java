package org.redress.notification.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.contracts.DeadlineEvent;
import org.redress.contracts.DeadlineEvent.DeadlineBreached;
import org.redress.contracts.DeadlineEvent.DeadlineRecomputed;
import org.redress.contracts.DeadlineEvent.DeadlineSet;
import org.redress.contracts.DeadlineEvent.DeadlineWarning;
import org.redress.contracts.DeadlineEvent.EscalationRaised;
import org.redress.localstack.testing.OwnParts;
import org.redress.notification.calendar.model.China;
import org.redress.notification.deadline.model.Happenings;
import org.redress.notification.notice.NoticeBook;
import org.redress.notification.notice.model.Milestone;
import org.redress.notification.notice.model.Notice;
import org.redress.notification.notice.model.NoticeStatus;
import org.redress.notification.running.ComplaintTopic;
import org.redress.notification.running.DeadlineTopic;
import org.redress.notification.running.DeadlineTopic.Published;
import org.redress.notification.running.RunningService;

/**
 * A complaint that nobody handles, over a whole year that passes in some 65 seconds. However late time is looked at, what
 * was due was due at the very instant that the calendar says. The dates were counted by hand-written code of another kind.
 */
class YearOfAComplaintTest {

    private static final Instant START = Instant.parse("2025-12-01T01:00:00Z");
    private static final Instant EXTENDED = Instant.parse("2026-02-03T02:00:00Z");
    private static final int SPEED = 500_000;
    private static final String FORMER_DATE = "2026-03-02T17:30";
    private static final Duration PROMISED = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private final Happenings complaint = Happenings.ofNewComplaint();

    @Test
    void everythingIsDueAtTheComputedInstantWheneverItIsFound() {
        try (var parts = new OwnParts(folder);
                var complaints = new ComplaintTopic(parts.kafkaServers());
                var service = RunningService.start(Map.of(
                        "spring.kafka.bootstrap-servers", parts.kafkaServers(),
                        "spring.mongodb.uri", parts.mongoUri() + "/notification",
                        "redress.clock.epoch", Instant.now().toString(),
                        "redress.clock.start", START.toString(),
                        "redress.clock.speed", Integer.toString(SPEED)))) {
            var deadlines = new DeadlineTopic(parts.kafkaServers());
            var clock = service.bean(Clock.class);
            complaints.publish(
                    complaint.named("ComplaintFiled", START),
                    complaint.named("ComplaintAccepted", START),
                    complaint.named("ComplaintAssigned", START));
            await().atMost(PROMISED).until(() -> clock.instant().isAfter(EXTENDED));
            complaints.publish(complaint.extended(EXTENDED, "CONCLUSION", 30));
            await().atMost(PROMISED)
                    .until(() -> deadlines.newsOf(complaint.complaint()).contains("Breached ONE_YEAR"));

            var told = deadlines.of(complaint.complaint()).stream()
                    .map(Published::event)
                    .toList();
            assertThat(Duration.between(START, clock.instant()).dividedBy(SPEED))
                    .isLessThan(PROMISED);
            assertThat(set(told))
                    .containsExactlyInAnyOrder(
                            "ACCEPTANCE 2025-12-10T17:30",
                            "ASSIGNMENT 2025-12-04T17:30",
                            "SIGN_FOR 2025-12-02T17:30",
                            "RETURN_WINDOW 2025-12-03T17:30",
                            "FIRST_CONTACT 2025-12-04T17:30",
                            "HANDLING 2025-12-22T17:30",
                            "CONCLUSION 2026-03-02T17:30",
                            "ONE_YEAR 2026-12-01T17:30");
            assertThat(moved(told)).containsExactly("CONCLUSION 2026-03-02T17:30 -> 2026-04-14T17:30");
            assertThat(breached(told))
                    .containsExactly(
                            "SIGN_FOR 2025-12-02T17:30",
                            "FIRST_CONTACT 2025-12-04T17:30",
                            "HANDLING 2025-12-22T17:30",
                            "CONCLUSION 2026-04-14T17:30",
                            "ONE_YEAR 2026-12-01T17:30");
            assertThat(warnings(service, told))
                    .containsExactlyInAnyOrder(
                            "FIRST_CONTACT 1 before 2025-12-04T17:30",
                            "HANDLING 5 before 2025-12-22T17:30",
                            "HANDLING 2 before 2025-12-22T17:30",
                            "HANDLING 1 before 2025-12-22T17:30",
                            "CONCLUSION 20 before 2026-04-14T17:30",
                            "CONCLUSION 10 before 2026-04-14T17:30",
                            "CONCLUSION 3 before 2026-04-14T17:30",
                            "ONE_YEAR 30 before 2026-12-01T17:30");
            assertThat(levels(told))
                    .contains(
                            "HANDLING 1",
                            "HANDLING 2",
                            "HANDLING 3",
                            "HANDLING 4",
                            "CONCLUSION 1",
                            "CONCLUSION 2",
                            "CONCLUSION 3")
                    .doesNotHaveDuplicates();
        }
    }

    private static List<String> set(List<DeadlineEvent> told) {
        return of(told, DeadlineSet.class)
                .map(set -> set.stage() + " " + local(set.dueAt().toInstant()))
                .toList();
    }

    private static List<String> moved(List<DeadlineEvent> told) {
        return of(told, DeadlineRecomputed.class)
                .map(moved -> moved.stage() + " " + local(moved.previousDueAt().toInstant()) + " -> "
                        + local(moved.dueAt().toInstant()))
                .toList();
    }

    private static List<String> breached(List<DeadlineEvent> told) {
        return of(told, DeadlineBreached.class)
                .map(breached ->
                        breached.stage() + " " + local(breached.breachedAt().toInstant()))
                .toList();
    }

    private static List<String> levels(List<DeadlineEvent> told) {
        return of(told, EscalationRaised.class)
                .map(raised -> raised.stage() + " " + raised.level())
                .toList();
    }

    /**
     * Told, or skipped because time had run past them when they were looked at. Days go by while acceptance, assignment and extension
     * are on their way, so that it depends on the machine how often was warned of what they end.
     */
    private List<String> warnings(RunningService service, List<DeadlineEvent> told) {
        var given = of(told, DeadlineWarning.class)
                .map(warning -> line(
                        warning.stage(),
                        Integer.toString(warning.workingDaysBefore()),
                        warning.dueAt().toInstant()));
        var skipped = service
                .bean(NoticeBook.class)
                .list(NoticeBook.Question.about(complaint.complaint()), Optional.empty(), 200)
                .stream()
                .filter(notice -> notice.milestone() == Milestone.WARNING && notice.status() == NoticeStatus.SKIPPED)
                .map(YearOfAComplaintTest::line)
                .distinct();
        return Stream.concat(given, skipped)
                .distinct()
                .filter(line -> !line.startsWith("A") && !line.endsWith(FORMER_DATE))
                .toList();
    }

    private static String line(Notice notice) {
        return line(notice.stage(), notice.detail(), notice.dueAt());
    }

    private static String line(String stage, String days, Instant due) {
        return stage + " " + days + " before " + local(due);
    }

    private static <T extends DeadlineEvent> Stream<T> of(List<DeadlineEvent> told, Class<T> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static String local(Instant instant) {
        return instant.atZone(China.ZONE).toLocalDateTime().toString();
    }
}
